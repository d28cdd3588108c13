import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { Tick } from '#app/ui/Tick.tsx'
import { BringDialog } from './BringDialog.tsx'
import { type EarlierOrder, earlierOrders } from './earlierOrders.ts'
import { spellLength } from './length.ts'
import { copyOf } from './segments.ts'
import classes from './BringDialog.module.css'

/**
 * The running orders of the last lives before this one, those of its series when it has one, and that of the series'
 * template; the latest is chosen.
 */
export function TakeDialog({
  production,
  broadcast,
  onClose,
}: {
  production: LiveProduction
  broadcast: Broadcast
  onClose: () => void
}) {
  const zone = useCapabilities().newsroom.time_zone
  const { data: orders, isError } = useQuery(earlierOrders(broadcast))
  const [chosenId, setChosenId] = useState<EarlierOrder['id'] | null>(null)
  const chosen = orders?.find(({ id }) => id === chosenId) ?? orders?.[0]
  return (
    <BringDialog
      title={m.running_order_take_title()}
      production={production}
      count={chosen?.segments.length ?? 0}
      makeBrought={() => chosen?.segments.map(copyOf) ?? []}
      onClose={onClose}
    >
      {isError && <p role="alert">{m.running_order_take_trouble()}</p>}
      {!isError && orders === undefined && <p>{m.ui_loading()}</p>}
      {orders?.length === 0 && (
        <p>
          {broadcast.series_id === null ? m.running_order_take_none() : m.running_order_take_none_series()}
        </p>
      )}
      {chosen !== undefined && (
        <fieldset className={classes['orders']}>
          <legend>{m.running_order_take_from()}</legend>
          {orders?.map(({ id, title, on, segments, total }) => (
            <Tick
              key={id}
              type="radio"
              name="order"
              label={nameOf({ title, on }, zone)}
              hint={m.running_order_summary({ count: segments.length, total: spellLength(total) })}
              checked={id === chosen.id}
              onChange={() => setChosenId(id)}
            />
          ))}
        </fieldset>
      )}
    </BringDialog>
  )
}

function nameOf({ title, on }: Pick<EarlierOrder, 'title' | 'on'>, zone: string): string {
  if (title === null) return m.running_order_take_template()
  if (on === null) return title
  return m.running_order_take_item({
    title,
    date: formatDate(on, zone, { style: 'long', locale: getLocale() }),
  })
}
