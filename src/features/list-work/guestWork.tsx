import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '#app/api/client.ts'
import { savedMeanwhile } from '#app/api/savedMeanwhile.ts'
import {
  Guest,
  guestEndpoints as api,
  GuestKind,
  type GuestPatch,
  type GuestSearch,
} from '#app/contract/guest.ts'
import { guestKindLabels } from '#app/features/guests/labels.ts'
import { guestQueries, saveGuest } from '#app/features/guests/queries.ts'
import { formatDate } from '#app/lib/dates.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { WorkColumn } from '#app/ui/table/column.ts'
import type { PageQuery } from '#app/ui/table/usePages.ts'

/** The pages of what the filters find. */
export function guestPages(search: GuestSearch): PageQuery<Guest> {
  return (asked) => {
    const query = { ...search, ...asked }
    return {
      queryKey: guestQueries.list(query).queryKey,
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }
  }
}

/** What a table of guests can show; names, kinds and roles are edited in their place. */
export function guestColumns({
  queries,
  canEdit,
}: {
  queries: QueryClient
  canEdit: boolean
}): WorkColumn<Guest>[] {
  const save = ({ id, lock_version }: Guest, patch: GuestPatch) =>
    queries
      .getMutationCache()
      .build(queries, saveGuest(queries))
      .execute({ id, lock_version, ...patch })
  const text = (key: 'given_name' | 'family_name' | 'role_short' | 'display_name', maxLength: number) => ({
    read: (guest: Guest) => guest[key] ?? '',
    save: (guest: Guest, typed: string) => save(guest, { [key]: typed }),
    maxLength,
  })
  const columns: WorkColumn<Guest>[] = [
    {
      key: 'name',
      title: m.guests_col_name(),
      width: 'minmax(14rem, 2fr)',
      sort: 'sort_name',
      isFixed: true,
      cell: ({ id, display_name }) => (
        <Link to="/invites/$id" params={{ id: String(id) }} tabIndex={-1}>
          {display_name}
        </Link>
      ),
      edit: text('display_name', 120),
    },
    {
      key: 'given_name',
      title: m.list_work_given_name(),
      width: 'minmax(8rem, 1fr)',
      cell: ({ given_name }) => given_name,
      edit: text('given_name', 80),
    },
    {
      key: 'family_name',
      title: m.list_work_family_name(),
      width: 'minmax(8rem, 1fr)',
      cell: ({ family_name }) => family_name,
      edit: text('family_name', 80),
    },
    {
      key: 'sort_name',
      title: m.list_work_sort_name(),
      width: 'minmax(10rem, 1.5fr)',
      isUsual: true,
      cell: ({ sort_name }) => sort_name,
    },
    {
      key: 'kind',
      title: m.guests_kind(),
      width: '8rem',
      isUsual: true,
      cell: ({ kind }) => guestKindLabels[kind](),
      edit: {
        read: ({ kind }) => kind,
        save: (guest, kind) => save(guest, { kind: GuestKind.parse(kind) }),
        options: GuestKind.options.map((kind) => ({ value: kind, label: guestKindLabels[kind]() })),
      },
    },
    {
      key: 'role',
      title: m.guests_role(),
      width: 'minmax(12rem, 2fr)',
      isUsual: true,
      cell: ({ role_short }) => role_short,
      edit: text('role_short', 200),
    },
    {
      key: 'aliases',
      title: m.list_work_aliases(),
      width: 'minmax(10rem, 1fr)',
      cell: ({ aliases }) => aliases.join(', '),
    },
    {
      key: 'uses',
      title: m.guests_col_uses(),
      width: '8rem',
      sort: 'broadcasts_count',
      isFigure: true,
      isUsual: true,
      cell: ({ id, display_name, broadcasts_count }) => (
        <Link
          to="/emissions"
          search={{ guest: id }}
          tabIndex={-1}
          aria-label={m.guests_uses_of({ name: display_name, count: broadcasts_count })}
        >
          {formatNumber(broadcasts_count, getLocale())}
        </Link>
      ),
    },
    {
      key: 'updated',
      title: m.ui_updated(),
      width: '8rem',
      sort: 'updated_at',
      isFigure: true,
      cell: ({ updated_at }) => formatDate(updated_at, 'UTC', { style: 'short', locale: getLocale() }),
    },
  ]
  return columns.map((column) => ({
    ...column,
    edit: canEdit ? column.edit && { ...column.edit, theirs } : undefined,
  }))
}

/** The guest as somebody else saved it. */
const theirs = (error: unknown) => savedMeanwhile(error, Guest)
