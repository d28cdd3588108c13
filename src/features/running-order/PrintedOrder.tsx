import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Balance } from './Balance.tsx'
import { SegmentTable } from './SegmentTable.tsx'
import { timingOf } from './timing.ts'
import classes from './PrintedOrder.module.css'

/** What goes on paper instead of the screen, however printing is asked for; it is drawn when the browser prints. */
export function PrintedOrder({
  production,
  broadcast,
}: {
  production: LiveProduction
  broadcast: Broadcast
}) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting && createPortal(<Sheet production={production} broadcast={broadcast} />, document.body)
}

function Sheet({ production, broadcast }: { production: LiveProduction; broadcast: Broadcast }) {
  const zone = useCapabilities().newsroom.time_zone
  const segments = production.value('segments')
  const timing = timingOf(broadcast, segments)
  const facts: [string, string][] = [
    [m.productions_channel(), production.value('channel') ?? ''],
    [m.productions_studio(), production.value('studio') ?? ''],
    [
      m.productions_hosts(),
      production
        .value('hosts')
        .map(({ display_name }) => display_name)
        .join(', '),
    ],
    [m.productions_bookings(), guestsOf(production)],
  ]
  return (
    <article className={classes['sheet']}>
      <h1>{broadcast.page.title}</h1>
      <p>{whenOf(broadcast, zone)}</p>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <SegmentTable segments={segments} timing={timing} start={broadcast.scheduled_start_at} />
      <Balance timing={timing} />
    </article>
  )
}

const guestsOf = (production: LiveProduction) =>
  production
    .value('bookings')
    .filter(({ state }) => state !== 'declined')
    .map(({ guest }) => guest.display_name)
    .join(', ')

/** The day and the hours, the newsroom’s zone said once. */
function whenOf({ scheduled_start_at, scheduled_end_at, aired_on }: Broadcast, zone: string): string {
  const locale = getLocale()
  const day = scheduled_start_at ?? aired_on
  if (day === null) return m.running_order_unplanned()
  const hours = [scheduled_start_at, scheduled_end_at]
    .flatMap((at) => (at === null ? [] : [formatTime(at, zone, { locale })]))
    .join(' – ')
  const words = [formatDate(day, zone, { locale }), hours].filter(Boolean).join(', ')
  return scheduled_start_at === null ? words : `${words} · ${m.running_order_zone({ zone })}`
}
