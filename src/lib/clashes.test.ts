import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absencesIn, type Clash, clashesAmong, type Live, type Slot } from './clashes.ts'

const live = (id: number, start: string, end: string | null, more: Partial<Live> = {}): Live => ({
  id,
  title: `Live ${id}`,
  start,
  end,
  channel: null,
  studio: null,
  host_ids: [],
  bookings: [],
  ...more,
})
const booked = (guest_id: number, more: Partial<Slot> = {}): Slot => ({
  guest_id,
  means: 'studio',
  starts_at: null,
  ends_at: null,
  ...more,
})
const TRAVEL = 30
const clashesOf = (one: Live, others: Live[]) => clashesAmong([one, ...others], TRAVEL).get(one.id) ?? []
const kinds = (clashes: Clash[]) => clashes.map((one) => [one.kind, one.other.id, one.gap_minutes])

describe('a live collides', () => {
  const evening = live(1, '2026-05-01T18:00:00Z', '2026-05-01T20:00:00Z', { bookings: [booked(7)] })

  test.each([
    ['with a guest who is on elsewhere', { bookings: [booked(7)] }, [['person', 2, -60]]],
    ['with a guest who presents elsewhere', { host_ids: [7] }, [['person', 2, -60]]],
    ['with nobody else', { bookings: [booked(8)], host_ids: [9] }, []],
    [
      'with nobody whose own slot is over in time',
      {
        bookings: [booked(7, { starts_at: '2026-05-01T20:30:00Z', ends_at: '2026-05-01T21:00:00Z' })],
      },
      [],
    ],
    [
      'with a guest who has too little time to come over',
      {
        bookings: [
          booked(7, { starts_at: '2026-05-01T20:29:00Z', ends_at: '2026-05-01T21:00:00Z', means: 'phone' }),
        ],
      },
      [['person', 2, 29]],
    ],
  ])('%s', (_, more, expected) => {
    const other = live(2, '2026-05-01T19:00:00Z', '2026-05-01T21:00:00Z', more)
    expect(kinds(clashesOf(evening, [other]))).toEqual(expected)
  })

  test('with no travel when neither is in a studio, and nobody needs any from one second to the next', () => {
    const video = live(1, '2026-05-01T18:00:00Z', '2026-05-01T20:00:00Z', {
      bookings: [booked(7, { means: 'video' })],
    })
    const next = (means: Slot['means']) =>
      live(2, '2026-05-01T20:00:00Z', null, { bookings: [booked(7, { means })] })
    expect(kinds(clashesOf(video, [next('phone')]))).toEqual([])
    expect(kinds(clashesOf(video, [next(null)]))).toEqual([['person', 2, 0]])
  })

  test('with its channel and its studio, only while both are on; without an end a live lasts an hour', () => {
    const one = live(1, '2026-05-01T18:00:00Z', null, { channel: 'A', studio: 'Grand' })
    const during = live(2, '2026-05-01T18:59:30Z', null, { channel: 'A', studio: 'Grand' })
    const after = live(3, '2026-05-01T19:00:00Z', null, { channel: 'A', studio: 'Grand' })
    expect(kinds(clashesOf(one, [during, after]))).toEqual([
      ['channel', 2, -1],
      ['studio', 2, -1],
    ])
  })

  test('with the days somebody is away, by the clock of the newsroom', () => {
    const night = live(1, '2026-05-01T21:30:00Z', '2026-05-01T23:00:00Z', {
      bookings: [booked(7)],
      host_ids: [8],
    })
    const away = (guest_id: number, from: string, to = from) => ({ guest_id, from, to })
    const zone = 'Europe/Paris' // 23:30 to 1:00 the day after
    expect(absencesIn(night, [away(7, '2026-05-02'), away(9, '2026-05-01')], zone)).toHaveLength(1)
    expect(absencesIn(night, [away(8, '2026-04-01', '2026-05-01')], zone)).toHaveLength(1)
    expect(absencesIn(night, [away(7, '2026-05-03', '2026-05-09')], zone)).toEqual([])
    const early = { ...night, bookings: [booked(7, { ends_at: '2026-05-01T22:00:00Z' })] }
    expect(absencesIn(early, [away(7, '2026-05-02')], zone)).toEqual([])
  })
})

const QUARTER = 900_000
const at = (quarters: number) => new Date(Date.UTC(2026, 4, 1) + quarters * QUARTER).toISOString()
const anyMeans = fc.constantFrom('studio' as const, 'video' as const, 'phone' as const, null)

/** Hours on the quarter, so that many lives touch, over some two weeks and its midnights; some last 24 hours. */
const anyLive = fc
  .record({
    start: fc.nat(1300),
    quarters: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.constant(96), fc.constant(null)),
    channel: fc.constantFrom('A', 'B', null),
    studio: fc.constantFrom('Grand', 'Petit', null),
    host_ids: fc.uniqueArray(fc.nat(12), { maxLength: 2 }),
    bookings: fc.uniqueArray(
      fc.record({
        guest_id: fc.nat(40),
        means: anyMeans,
        from: fc.nat(8),
        length: fc.nat(8),
        has: fc.nat(3),
      }),
      { maxLength: 3, selector: ({ guest_id }) => guest_id },
    ),
  })
  .map(({ start, quarters, bookings, ...more }) => ({
    ...more,
    start: at(start),
    end: quarters === null ? null : at(start + quarters),
    bookings: bookings.map(({ guest_id, means, from, length, has }) => ({
      guest_id,
      means,
      starts_at: has & 1 ? at(start + from) : null,
      ends_at: has & 2 ? at(start + from + length + 1) : null,
    })),
  }))
const schedule = (size: number) =>
  fc
    .array(anyLive, { minLength: size, maxLength: size })
    .map((lives) => lives.map((one, index): Live => ({ ...one, id: index + 1, title: `Live ${index + 1}` })))

/** The rule, said again without any order. */
function model(lives: Live[], travel: number): string[] {
  const all = lives.map((one) => ({ ...one, on: hours(one), people: presences(one) }))
  const found: string[] = []
  for (const one of all)
    for (const other of all) {
      if (one === other) continue
      for (const mine of one.people)
        for (const theirs of other.people) {
          if (mine.id !== theirs.id) continue
          const gap = apart(mine, theirs)
          if (gap < 0 || ((mine.studio || theirs.studio) && gap < travel))
            found.push(`${one.id} person ${mine.id} ${other.id} ${gap}`)
        }
      const gap = apart(one.on, other.on)
      for (const kind of ['channel', 'studio'] as const)
        if (gap < 0 && one[kind] !== null && one[kind] === other[kind])
          found.push(`${one.id} ${kind} ${one[kind]} ${other.id} ${gap}`)
    }
  return found.toSorted()
}

const apart = (one: { from: number; to: number }, other: { from: number; to: number }) =>
  (Math.max(one.from, other.from) - Math.min(one.to, other.to)) / 60_000

function hours({ start, end }: Live) {
  const from = Date.parse(start)
  return { from, to: end === null ? from + 3_600_000 : Date.parse(end) }
}

function presences(one: Live) {
  const { from, to } = hours(one)
  const guests = one.bookings.map(({ guest_id, means, starts_at, ends_at }) => {
    const start = starts_at === null ? from : Date.parse(starts_at)
    const end = ends_at === null ? Math.max(to, start) : Date.parse(ends_at)
    return { id: guest_id, from: Math.min(start, end), to: end, studio: means === null || means === 'studio' }
  })
  const hosts = one.host_ids.map((id) => {
    const slot = guests.find((guest) => guest.id === id) ?? { from, to }
    return { id, from: Math.min(from, slot.from), to: Math.max(to, slot.to), studio: true }
  })
  return [...guests.filter(({ id }) => !one.host_ids.includes(id)), ...hosts]
}

const told = (found: Map<number, Clash[]>) =>
  [...found]
    .flatMap(([id, clashes]) =>
      clashes.map((one) => {
        const what = one.kind === 'person' ? one.guest_id : one.name
        return `${id} ${one.kind} ${what} ${one.other.id} ${one.gap_minutes}`
      }),
    )
    .toSorted()

describe('all clashes of a schedule', () => {
  test('are those that looking at every pair finds, among 500 lives', () => {
    fc.assert(
      fc.property(schedule(500), fc.constantFrom(0, 15, 30, 90), (lives, travel) => {
        expect(told(clashesAmong(lives, travel))).toEqual(model(lives, travel))
      }),
      { numRuns: 6 },
    )
  })

  test('are each told from both sides, alike', () => {
    fc.assert(
      fc.property(schedule(30), fc.constantFrom(0, 30), (lives, travel) => {
        const all = clashesAmong(lives, travel)
        for (const one of lives) {
          for (const { kind, other, gap_minutes } of all.get(one.id) ?? [])
            expect(all.get(other.id)).toContainEqual(
              expect.objectContaining({ kind, gap_minutes, other: expect.objectContaining({ id: one.id }) }),
            )
        }
      }),
      { numRuns: 20 },
    )
  })
})
