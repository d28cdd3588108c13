import { sql } from 'drizzle-orm'
import { api } from '#app/contract/api.ts'
import type { Merge } from '#app/contract/merge.ts'
import type { Role } from '#app/contract/policy.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

/** A newsroom, and short ways to make two things one there and to take them apart. */
export async function mergesRoom() {
  const room = await broadcastRoom()
  const merge = (body: Merge, role: Role = 'chief_editor') => room.as(role).call(api.merges.create, { body })
  return {
    ...room,
    merge,
    undo: (id: number, role: Role = 'chief_editor') =>
      room.as(role).call(api.operations.undo, { params: { id } }),
    mergeGuests: (from: number, into: number, take: Extract<Merge, { noun: 'guest' }>['take'] = []) =>
      merge({ noun: 'guest', from: at(from), into: at(into), take }),
    guest: async (id: number) => (await room.editor.call(api.guests.read, { params: { id } })).body,
    /** Whom and what a page names. */
    namesOf: async (id: number) => {
      const { guests: all, tags: on } = await room.read(id)
      return [...all.map((one) => one.guest.display_name), ...on.map(({ name }) => name)]
    },
    /** Every link of these broadcasts, in the database. */
    linksNow: async (ids: number[]) => {
      const { rows } = await room.db.execute(sql`
    select b.id, b.main_tag_id,
      (select jsonb_agg(to_jsonb(g) order by position, guest_id) from broadcast_guests g where broadcast_id = b.id) guests,
      (select jsonb_agg(to_jsonb(k) order by guest_id) from bookings k where broadcast_id = b.id) bookings,
      (select host_ids from productions p where p.id = b.id) hosts,
      (select snapshot->'guests' from revisions r where r.broadcast_id = b.id and n = b.published_n) shown,
      (select jsonb_agg(template order by id) from series_templates) templates
    from broadcasts b where b.id = any(${sql.param(ids)}::int[]) order by b.id`)
      return rows
    },
    /** One person under two spellings. */
    pair: async () =>
      [await room.given.guest('Chaput Renaud'), await room.given.guest('Renaud Chaput')] as const,
  }
}

export const at = (id: number, lock_version = 0) => ({ id, lock_version })
