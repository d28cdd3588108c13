import { call } from '#app/api/client.ts'
import { csrfToken } from '#app/api/csrf.ts'
import { ApiError } from '#app/api/error.ts'
import { Production, productionEndpoints as api } from '#app/contract/production.ts'
import type { ProductionField, ProductionFields } from '#app/features/productions/live.ts'
import { outcomeOf, Unsound } from '#app/save/outcome.ts'
import type { Port } from '#app/save/port.ts'
import { refusalsOf, refusalsOfFields, storedOf, toPatch } from './fields.ts'

/** A server that is slower than this is asked again: the version makes that safe. In ms. */
const LONGEST = 60_000

/** How the draft of a production reaches the backend, in that person's name alone. */
export function productionPort(
  id: number,
  {
    user_id,
    onStored,
    onArrived,
  }: {
    user_id: string
    onStored: (production: Production) => void
    onArrived: (fields: ProductionField[]) => void
  },
): Port<ProductionFields> {
  return {
    async send(changes, { version }) {
      if (csrfToken.user_id !== user_id) throw new ApiError({ code: 'unauthenticated', status: 401 })
      const refused = refusalsOfFields(changes)
      if (Object.keys(refused).length > 0) throw new Unsound<ProductionFields>(refused)
      const signal = AbortSignal.timeout(LONGEST)
      const production = await call(
        api.update,
        { params: { id }, body: toPatch(changes) },
        { ifMatch: version, signal },
      )
      onStored(production)
      return storedOf(production)
    },
    read(error) {
      const newer = newerOf(error)
      if (newer === null) return outcomeOf(error, refusalsOf)
      onStored(newer)
      return { type: 'newer', theirs: storedOf(newer) }
    },
    same: (field, one, other) =>
      JSON.stringify(toPatch({ [field]: one })) === JSON.stringify(toPatch({ [field]: other })),
    merging: async () => (await import('./mergeProduction.ts')).mergeProduction,
    arrived: onArrived,
    now: () => Date.now(),
    random: () => Math.random(),
  }
}

function newerOf(error: unknown): Production | null {
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  return Production.safeParse(error.current).data ?? null
}
