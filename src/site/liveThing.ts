import type { BroadcastEventLeaf } from 'schema-dts'
import { parts } from './guestThings.ts'
import { addressOf, leadOf, type PageData, thumbnails } from './page-data.ts'
import { told } from './told.ts'

/** The live for machines: when it was, or is to be, and whether it was moved or called off. Null when there is none. */
export function liveThing(data: PageData): BroadcastEventLeaf | null {
  const { broadcast } = data
  const { live_state, started_at, ended_at, scheduled_start_at, scheduled_end_at } = broadcast
  const start = started_at ?? scheduled_start_at
  const end = ended_at ?? scheduled_end_at
  if (start === null || live_state === 'none') return null
  return told<BroadcastEventLeaf>({
    '@type': 'BroadcastEvent',
    '@id': `${addressOf(data)}#live`,
    name: broadcast.page.title,
    description: leadOf(broadcast),
    url: addressOf(data),
    inLanguage: 'fr',
    ...parts(data),
    isLiveBroadcast: true,
    startDate: start,
    // A live that began later than it was to end has none yet.
    endDate: end !== null && Date.parse(end) > Date.parse(start) ? end : null,
    eventStatus: `https://schema.org/${statusOf(broadcast)}`,
    previousStartDate: broadcast.previous_start_at,
    image: broadcast.page.image === null ? null : thumbnails(data),
  })
}

function statusOf({ live_state, previous_start_at }: PageData['broadcast']) {
  if (live_state === 'cancelled') return 'EventCancelled'
  return previous_start_at === null ? 'EventScheduled' : 'EventRescheduled'
}
