import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { areApart } from '#app/lib/areApart.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { broadcast_guests, broadcasts, productions } from '#server/db/schema.ts'
import { livesBetween } from './store.ts'

const room = await broadcastRoom()
afterAll(() => room.close())
const names = ['Ada', 'Ben', 'Cora', 'Dia']
const ids = await Promise.all(names.map((name) => room.given.guest(name)))

const people = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })
const taking = fc.record({
  channel: fc.constantFrom(null, 'Chaîne 1', 'Chaîne 2', 'Chaîne 3'),
  studio: fc.constantFrom(null, 'Grand', 'Petit'),
  guests: people,
  hosts: people,
  isMade: fc.constantFrom(true, true, true, false),
})

test('what the agenda’s form says of two lives is what the server says, on any lives at one hour', async () => {
  let week = 0
  await fc.assert(
    fc.asyncProperty(fc.array(taking, { minLength: 2, maxLength: 12 }), async (lives) => {
      week += 1
      const at = new Date(Date.UTC(2030, 0, 7 * week, 18))
      const made = await store(lives, at)
      const until = new Date(at.getTime() + 3_600_000)
      const entries = (await livesBetween(room.db, at, until)).filter(({ id }) => made.includes(id))
      expect(entries).toHaveLength(lives.length)
      for (const one of entries) {
        const meeting = entries.filter((other) => other.id !== one.id && !areApart(one, other))
        expect(one.conflicts).toEqual(meeting.map(({ id }) => id))
      }
    }),
    { numRuns: 40 },
  )
})

type Taking = typeof taking extends fc.Arbitrary<infer Value> ? Value : never

/** Lives that begin together; one that nobody made anything of has no production. */
async function store(lives: Taking[], scheduled_start_at: Date) {
  const values = lives.map((_, at) => ({
    title: 'Un live',
    slug: `live-${scheduled_start_at.getTime()}-${at}`,
    scheduled_start_at,
    live_state: 'planned' as const,
  }))
  const rows = await room.db.insert(broadcasts).values(values).returning({ id: broadcasts.id })
  for (const [at, { isMade, channel, studio, guests, hosts }] of lives.entries()) {
    const id = rows[at]?.id ?? 0
    const booked = guests.map((guest_id, position) => ({ broadcast_id: id, guest_id, position }))
    if (booked.length > 0) await room.db.insert(broadcast_guests).values(booked)
    if (isMade) await room.db.insert(productions).values({ id, channel, studio, host_ids: hosts })
  }
  return rows.map(({ id }) => id)
}
