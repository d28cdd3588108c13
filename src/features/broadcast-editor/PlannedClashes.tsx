import { useQuery } from '@tanstack/react-query'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { ClashNotice } from '#app/features/productions/ClashNotice.tsx'
import { productionQueries } from '#app/features/productions/queries.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { useField } from '#app/save/use-draft.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { madeWith } from './madeWith.ts'
import { problemsOf } from './problems.ts'
import { useStored } from './useStored.ts'

/**
 * What the live collides with, hours and guests as they are typed, place and hosts as they are stored. Only of a live
 * that is still to come, or of today: nothing is asked of the archive.
 */
export function PlannedClashes({ editing }: { editing: Editing }) {
  const { features, newsroom } = useCapabilities()
  const zone = newsroom.time_zone
  const { id, status, live_state } = useStored(editing)
  const { value: planned } = useField<BroadcastFields, 'planned'>(editing.draft, 'planned')
  const { value: guests } = useField<BroadcastFields, 'guests'>(editing.draft, 'guests')
  const isOff = status === 'trashed' || live_state === 'cancelled' || !features.includes('productions')
  const hours = isOff ? null : hoursToCome(planned, zone)
  const isStored = id !== 0
  const { data: made } = useQuery({ ...productionQueries.one(id), enabled: hours !== null && isStored })
  if (hours === null || (isStored && made === undefined)) return null
  return <ClashNotice broadcast_id={id} made={madeWith(made ?? null, guests)} {...hours} zone={zone} />
}

/** The hours as typed, when they can be and are not over since yesterday. */
function hoursToCome({ start, end }: BroadcastFields['planned'], zone: string) {
  if (start === null || problemsOf({ planned: { start, end } }).length > 0) return null
  const dayOf = (instant: string) => toWallClock(instant, zone).date
  return dayOf(end ?? start) < dayOf(new Date().toISOString()) ? null : { start, end }
}
