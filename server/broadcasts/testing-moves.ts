import { expect } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Target, TransitionInput } from '#app/contract/broadcast-state.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Role } from '#app/contract/policy.ts'
import { broadcastRoom } from './testing.ts'

type Versioned = Pick<Broadcast, 'id' | 'lock_version'>

/** A newsroom, and short ways to take its broadcasts from one state to another. */
export async function movesRoom() {
  const room = await broadcastRoom()
  const ask = (role: Role, { id, lock_version }: Versioned, body: TransitionInput) =>
    room.as(role).call(api.transition, { params: { id }, body }, { ifMatch: lock_version })
  return {
    ...room,
    ask,
    /** Takes a broadcast through states, each by a role that may. */
    through: async (broadcast: Broadcast, ...targets: Target[]) => {
      let current = broadcast
      for (const to of targets) {
        const { status, body } = await ask('chief_editor', current, { to, note: 'Relire le chapô' })
        expect([to, status]).toEqual([to, 200])
        current = body
      }
      return current
    },
    edit: async ({ id, lock_version }: Versioned, body: BroadcastPatch) =>
      (await room.editor.call(api.update, { params: { id }, query: {}, body }, { ifMatch: lock_version }))
        .body,
    /** A page that is ready, of a live in so many minutes. */
    planned: (minutes = 60) =>
      room.ready({
        scheduled_start_at: new Date(room.clock.now().getTime() + minutes * 60_000).toISOString(),
        youtube_id: null,
        duration_seconds: null,
      }),
  }
}
