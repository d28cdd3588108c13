import { NativeSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type Booking, BookingState, Means } from '#app/contract/production-parts.ts'
import { bookingStateLabels, meansLabels } from '#app/features/productions/labels.ts'
import { formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { later } from '#app/ui/later.ts'
import { endsFirst, type Hours, outside } from './typedHour.ts'
import classes from './Bookings.module.css'

/** One guest on one line: name, state, means, hours; the rest unfolds. */
export function BookingLine({
  booking,
  onChange,
  disabled,
  ...details
}: {
  booking: Booking
  last: Booking['last_appearance']
  hours: Hours | null
  zone: string
  disabled: boolean
  isPrivy: boolean
  onChange: (part: Partial<Booking>) => void
}) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const unfolded = useDetails(isOpen)
  const name = booking.guest.display_name
  const trouble = endsFirst(booking)
    ? m.bookings_ends_first()
    : isOutside(booking, details.hours)
      ? m.bookings_outside()
      : null
  return (
    <div data-out={booking.state === 'declined' || undefined} className={classes['booking']}>
      <div className={classes['line']}>
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronDown size={15} aria-hidden="true" />
          <span>{name}</span>
        </button>
        <NativeSelect
          size="xs"
          aria-label={m.bookings_state({ name })}
          disabled={disabled}
          value={booking.state}
          data={BookingState.options.map((value) => ({ value, label: bookingStateLabels[value]() }))}
          onChange={(event) => onChange({ state: BookingState.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          size="xs"
          aria-label={m.bookings_means({ name })}
          disabled={disabled}
          value={booking.means ?? ''}
          data={[
            { value: '', label: m.bookings_no_means() },
            ...Means.options.map((value) => ({ value, label: meansLabels[value]() })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ means: value === '' ? null : Means.parse(value) })
          }
        />
        <span className={classes['quiet']}>{timesOf(booking, details.zone)}</span>
        {!isOpen && trouble !== null && <span className={classes['wrong']}>{trouble}</span>}
      </div>
      <div id={id} role="group" aria-label={m.bookings_details({ name })} hidden={!isOpen}>
        {isOpen && unfolded !== null && (
          <unfolded.BookingDetails booking={booking} onChange={onChange} disabled={disabled} {...details} />
        )}
      </div>
    </div>
  )
}

const useDetails = later(() => import('./BookingDetails.tsx'))

/** Whether somebody who comes is on air outside the live. */
function isOutside(booking: Booking, hours: Hours | null) {
  return (
    hours !== null && booking.state !== 'declined' && Object.values(outside(booking, hours)).includes(true)
  )
}

/** `arrivée à 19 h, à l’antenne de 19 h 30 à 20 h`. */
function timesOf({ arrives_at, starts_at, ends_at }: Booking, zone: string): string {
  const time = (instant: string) => formatTime(instant, zone, { locale: getLocale() })
  const slot =
    starts_at !== null && ends_at !== null
      ? m.bookings_slot({ start: time(starts_at), end: time(ends_at) })
      : starts_at !== null
        ? m.bookings_slot_from({ start: time(starts_at) })
        : ends_at !== null && m.bookings_slot_to({ end: time(ends_at) })
  return [arrives_at !== null && m.bookings_arrival({ time: time(arrives_at) }), slot]
    .filter(Boolean)
    .join(', ')
}
