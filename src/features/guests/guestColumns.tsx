import { Link } from '@tanstack/react-router'
import type { Guest } from '#app/contract/guest.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Column } from '#app/ui/DataTable.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { guestKindLabels } from './labels.ts'
import classes from './GuestPicker.module.css'

/** One line a guest: the name as it is signed, then as it is sorted where that differs, and where it is used. */
export const guestColumns = (): Column<Guest>[] => [
  { key: 'name', title: m.guests_col_name(), sort: 'sort_name', kind: 'main', cell: nameOf },
  { key: 'role', title: m.guests_role(), cell: ({ role_short }) => role_short },
  {
    key: 'uses',
    title: m.guests_col_uses(),
    sort: 'broadcasts_count',
    kind: 'figure',
    cell: ({ id, display_name, broadcasts_count }) => (
      <Link
        to="/emissions"
        search={{ guest: id }}
        aria-label={m.guests_uses_of({ name: display_name, count: broadcasts_count })}
      >
        {formatNumber(broadcasts_count, getLocale())}
      </Link>
    ),
  },
]

function nameOf({ id, display_name, sort_name, kind, legacy_label, family_name }: Guest) {
  const isToCheck = kind === 'person' && legacy_label !== null && family_name === null
  const facts = [
    kind !== 'person' && guestKindLabels[kind](),
    sort_name !== display_name && sort_name,
  ].filter(Boolean)
  return (
    <>
      <Link to="/invites/$id" params={{ id: String(id) }}>
        <strong>{display_name}</strong>
      </Link>{' '}
      <span className={classes['aside']}>{facts.join(' · ')}</span>{' '}
      {isToCheck && <StateBadge tone="watch" label={m.guests_to_check()} />}
    </>
  )
}
