import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { ApiError } from '#app/api/error.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { type Chosen, patchOf } from './act.ts'

/** So many people do not save in a row while one press of a button is being answered. */
const TRIES = 5

/** Who saved the page while it was written, null for nobody; '' when it is not known who. */
export interface Written {
  broadcast: Broadcast
  met: string | null
}

/** Adds what was chosen to the page in one save. When somebody saved first, it is added to what they saved. */
export const writeAct = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ broadcast, chosen }: { broadcast: Broadcast; chosen: Chosen }) =>
      write({ broadcast, met: null }, chosen, TRIES),
    onSuccess: ({ broadcast }) => {
      queries.setQueryData(broadcastQueries.one(broadcast.id).queryKey, broadcast)
      return queries.invalidateQueries({ queryKey: broadcastQueries.all() })
    },
  })

async function write({ broadcast, met }: Written, chosen: Chosen, tries: number): Promise<Written> {
  const { id, lock_version } = broadcast
  const body = patchOf(broadcast, chosen)
  if (Object.keys(body).length === 0) return { broadcast, met }
  const save = met === null ? 'manual' : 'merge'
  try {
    const saved = await call(api.update, { params: { id }, query: { save }, body }, { ifMatch: lock_version })
    return { broadcast: saved, met }
  } catch (error) {
    const newer = newerOf(error)
    if (newer === null || tries <= 1) throw error
    return write({ broadcast: newer, met: newer.updated_by?.name ?? '' }, chosen, tries - 1)
  }
}

function newerOf(error: unknown): Broadcast | null {
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  return Broadcast.safeParse(error.current).data ?? null
}
