import { IconX } from '@tabler/icons-react'
import type { Booking } from '#app/contract/production-parts.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { GuestSearchField } from '#app/features/guests/GuestSearchField.tsx'
import {
  type LiveProduction,
  useProductionField,
  useStoredProduction,
} from '#app/features/productions/live.ts'
import { moved } from '#app/lib/moved.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { BookingLine } from './BookingLine.tsx'
import { newBooking } from './newBooking.ts'
import { restorable } from './restorable.ts'
import { endsFirst, type Hours } from './typedHour.ts'
import classes from './Bookings.module.css'

/** The guests of a live in time: where each invitation stands, how they take part, when they arrive and are on air. */
export function BookingsSection({
  production,
  hours,
  zone,
  disabled,
}: {
  production: LiveProduction
  hours: Hours | null
  zone: string
  disabled: boolean
}) {
  const { value, refusal, change } = useProductionField(production, 'bookings')
  const stored = useStoredProduction(production)
  const canCreate = can(useSession(), 'guest.create')
  const isPrivy = stored.permissions['private'] ?? false
  const line = (booking: Booking) => (
    <BookingLine
      booking={booking}
      last={stored.bookings.find(({ guest_id }) => guest_id === booking.guest_id)?.last_appearance ?? null}
      hours={hours}
      zone={zone}
      disabled={disabled}
      isPrivy={isPrivy}
      onChange={(part) =>
        change((all) => all.map((one) => (one.guest_id === booking.guest_id ? { ...one, ...part } : one)))
      }
    />
  )
  return (
    <section className={classes['section']} aria-labelledby="invites">
      <h2 id="invites">{m.productions_bookings()}</h2>
      {disabled ? (
        <ul className={classes['plain']} aria-label={m.bookings_list()}>
          {value.map((booking) => (
            <li key={booking.guest_id}>{line(booking)}</li>
          ))}
        </ul>
      ) : (
        <>
          <GuestSearchField
            label={m.bookings_add_guest()}
            error={value.some(endsFirst) ? undefined : refusal}
            isChosen={(id) => value.some(({ guest_id }) => guest_id === id)}
            onAdd={(guest) => change((all) => [...all, newBooking(guest, isPrivy)])}
            canCreate={canCreate}
          />
          <p className={classes['quiet']}>{m.bookings_guests_hint()}</p>
          <ReorderableList
            label={m.bookings_list()}
            items={value}
            itemKey={({ guest_id }) => guest_id}
            itemLabel={({ guest }) => guest.display_name}
            onMove={(from, to) => change((all) => moved(all, from, to))}
            renderItem={line}
            renderActions={(booking, index) => (
              <IconButton
                label={m.broadcast_form_remove({ name: booking.guest.display_name })}
                icon={<IconX size={16} />}
                onClick={() =>
                  restorable(change, {
                    item: booking,
                    index,
                    name: booking.guest.display_name,
                    idOf: ({ guest_id }) => guest_id,
                  })
                }
              />
            )}
          />
        </>
      )}
      {disabled && value.length === 0 && <p className={classes['quiet']}>{m.bookings_none()}</p>}
    </section>
  )
}
