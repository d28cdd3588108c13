import { Link } from '@tanstack/react-router'
import type { Booking } from '#app/contract/production-parts.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { HourField } from './HourField.tsx'
import { arrivalHour, endsFirst, type Hours, onAirHour, outside } from './typedHour.ts'
import classes from './Bookings.module.css'

/** What is known of a guest of the live, beyond their line. What is private is not even drawn for others. */
export function BookingDetails({
  booking,
  last,
  hours,
  zone,
  disabled,
  isPrivy,
  onChange,
}: {
  booking: Booking
  last: Booking['last_appearance']
  hours: Hours | null
  zone: string
  disabled: boolean
  isPrivy: boolean
  onChange: (part: Partial<Booking>) => void
}) {
  return (
    <fieldset disabled={disabled} className={classes['details']}>
      <FieldGroup
        label={m.bookings_hours()}
        hint={hours === null ? m.bookings_no_hours() : m.broadcast_form_zone({ zone })}
      >
        {hours !== null && (
          <div className={classes['hours']}>
            {TIMES.map(({ key, label, read }) => (
              <HourField
                key={key}
                label={label()}
                warning={
                  key !== 'arrives_at' && outside(booking, hours)[key] ? m.bookings_outside() : undefined
                }
                refusal={key === 'ends_at' && endsFirst(booking) ? m.bookings_ends_first() : undefined}
                value={booking[key]}
                start={hours.start}
                zone={zone}
                read={(time) => read(time, hours, zone)}
                onChange={(instant) => onChange({ [key]: instant })}
              />
            ))}
          </div>
        )}
      </FieldGroup>
      {isPrivy && (
        <div className={classes['private']}>
          <TextAreaField
            label={m.bookings_contact()}
            hint={m.bookings_private_hint()}
            rows={2}
            maxLength={500}
            value={booking.contact ?? ''}
            onChange={(event) => onChange({ contact: event.currentTarget.value || null })}
          />
          <TextAreaField
            label={m.bookings_notes()}
            hint={m.bookings_private_hint()}
            rows={2}
            maxLength={5000}
            value={booking.notes ?? ''}
            onChange={(event) => onChange({ notes: event.currentTarget.value || null })}
          />
        </div>
      )}
      {last !== null && (
        <p className={classes['last']}>
          {m.bookings_last({ day: formatDate(last.on, 'UTC', { style: 'long', locale: getLocale() }) })}{' '}
          <Link to="/emissions/$id" params={{ id: String(last.id) }}>
            {last.title}
          </Link>
        </p>
      )}
    </fieldset>
  )
}

const TIMES = [
  { key: 'arrives_at', label: m.bookings_arrives, read: arrivalHour },
  { key: 'starts_at', label: m.bookings_starts, read: onAirHour },
  { key: 'ends_at', label: m.bookings_ends, read: onAirHour },
] as const
