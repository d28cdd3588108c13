import { IconX } from '@tabler/icons-react'
import type { GuestRef } from '#app/contract/guest.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { GuestSearchField } from '#app/features/guests/GuestSearchField.tsx'
import { refOf } from '#app/features/guests/refOf.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { moved } from '#app/lib/moved.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { restorable } from './restorable.ts'
import classes from './Bookings.module.css'

/** Who presents the live, in order; they are guests of the address book, in the studio for the whole of it. */
export function HostsSection({ production, disabled }: { production: LiveProduction; disabled: boolean }) {
  const { value, refusal, change } = useProductionField(production, 'hosts')
  const canCreate = can(useSession(), 'guest.create')
  return (
    <section className={classes['section']} aria-labelledby="presentation">
      <h2 id="presentation">{m.productions_hosts()}</h2>
      {disabled ? (
        <ReadOnly hosts={value} />
      ) : (
        <>
          <GuestSearchField
            label={m.bookings_add_host()}
            error={refusal}
            isChosen={(id) => value.some((host) => host.id === id)}
            onAdd={(guest) => change((all) => [...all, refOf(guest)])}
            canCreate={canCreate}
          />
          <ReorderableList
            label={m.bookings_hosts_list()}
            items={value}
            itemKey={({ id }) => id}
            itemLabel={({ display_name }) => display_name}
            onMove={(from, to) => change((all) => moved(all, from, to))}
            renderItem={({ display_name }) => <span className={classes['name']}>{display_name}</span>}
            renderActions={(host, index) => (
              <IconButton
                label={m.broadcast_form_remove({ name: host.display_name })}
                icon={<IconX size={16} />}
                onClick={() =>
                  restorable(change, { item: host, index, name: host.display_name, idOf: ({ id }) => id })
                }
              />
            )}
          />
        </>
      )}
    </section>
  )
}

function ReadOnly({ hosts }: { hosts: GuestRef[] }) {
  if (hosts.length === 0) return <p className={classes['quiet']}>{m.bookings_none()}</p>
  return (
    <ul className={classes['plain']}>
      {hosts.map(({ id, display_name }) => (
        <li key={id}>{display_name}</li>
      ))}
    </ul>
  )
}
