import { ApiError } from '#app/api/error.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { type Chosen, patchOf } from './act.ts'

/** So many people do not save in a row while one press of a button is being answered. */
const TRIES = 5

/** The page as saved, and who had saved it meanwhile: null for nobody, '' for nobody known. */
export interface Written {
  broadcast: Broadcast
  met: string | null
}

type Send = (page: Broadcast, body: BroadcastPatch, save: 'manual' | 'merge') => Promise<Broadcast>

/** Adds what was chosen to the page in one save. When somebody saved first, it is added to what they saved. */
export async function write(page: Broadcast, chosen: Chosen, send: Send): Promise<Written> {
  let [broadcast, met]: [Broadcast, string | null] = [page, null]
  for (let tries = 1; ; tries++) {
    const body = patchOf(broadcast, chosen)
    if (Object.keys(body).length === 0) return { broadcast, met }
    try {
      return { broadcast: await send(broadcast, body, met === null ? 'manual' : 'merge'), met }
    } catch (error) {
      const newer = newerOf(error)
      if (newer === null || tries === TRIES) throw error
      broadcast = newer
      met = newer.updated_by?.name ?? ''
    }
  }
}

function newerOf(error: unknown): Broadcast | null {
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  return Broadcast.safeParse(error.current).data ?? null
}
