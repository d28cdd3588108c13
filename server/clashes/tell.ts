import type { Clash } from '#app/contract/clash.ts'
import { absencesIn, clashesAmong, type Live } from '#app/lib/clashes.ts'
import type { Db } from '#server/db/db.ts'
import type { Settings } from '#server/scope.ts'
import { absencesOf, namesOf } from './store.ts'

/**
 * What each of these lives collides with, by its id: one another, and those `near` that are none of them. One that is not
 * stored has no id above 0, and stands in nobody’s way.
 */
export async function tellClashes(
  db: Db,
  lives: Live[],
  near: Live[],
  { travel_minutes, time_zone }: Settings,
): Promise<Map<number, Clash[]>> {
  const people = [...new Set(lives.flatMap(peopleOf))]
  const [absences, names] = await Promise.all([absencesOf(db, people), namesOf(db, people)])
  const person = (id: number) => ({ id, name: names.get(id) ?? '' })
  const here = new Set(lives.map(({ id }) => id))
  const found = clashesAmong([...lives, ...near.filter(({ id }) => !here.has(id))], travel_minutes)
  const told = (live: Live): Clash[] => [
    ...(found.get(live.id) ?? [])
      .filter(({ other }) => other.id > 0)
      .map((one) => {
        if (one.kind !== 'person') return one
        const { kind, guest_id, other, gap_minutes } = one
        return { kind, person: person(guest_id), other, gap_minutes }
      }),
    ...absencesIn(live, absences, time_zone).map(({ guest_id, from, to }) => ({
      kind: 'unavailable' as const,
      person: person(guest_id),
      from,
      to,
    })),
  ]
  return new Map(lives.map((live) => [live.id, told(live)]))
}

const peopleOf = ({ host_ids, bookings }: Live) => [...host_ids, ...bookings.map(({ guest_id }) => guest_id)]
