import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { explainError } from '#app/api/explainError.ts'
import type { KeepSheet } from '#app/api/keeping.ts'
import { type Guest, GuestKind, GuestSearch } from '#app/contract/guest.ts'
import { type Action, type Actor, can } from '#app/contract/policy.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { NameList } from '#app/ui/NameList.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { blankGuest } from './blankGuest.ts'
import { guestColumns } from './guestColumns.tsx'
import { GuestRemoval } from './GuestRemoval.tsx'
import { GuestSheet } from './GuestSheet.tsx'
import { guestKindLabels } from './labels.ts'
import { guestQueries } from './queries.ts'

/** Every guest, found by search and kind; `actor` is who looks. */
export function GuestList({
  search,
  ignored,
  actor,
  keep,
  work,
}: {
  search: GuestSearch
  ignored: string[]
  actor: Actor
  keep: KeepSheet<Guest>
  work: ComponentProps<typeof NameList>['work']
}) {
  const navigate = useNavigate()
  const list = useQuery({ ...guestQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<GuestSearch>) =>
    void navigate({ to: '/invites', search: { ...search, page: undefined, ...next }, replace: true })
  const refusalOf = (action: Action) => (can(actor, action) ? null : m.broadcasts_refusal_role())
  return (
    <NameList
      title={m.guests_title()}
      add={m.guests_new()}
      blank={blankGuest}
      nameOf={(guest) => guest.display_name}
      search={search}
      searchHint={m.guests_search_hint()}
      ignored={ignored}
      work={work}
      filters={
        <SelectField
          label={m.guests_kind()}
          value={search.kind?.length === 1 ? (search.kind[0] ?? '') : ''}
          options={[
            { value: '', label: m.guests_kind_all() },
            ...GuestKind.options.map((kind) => ({ value: kind, label: guestKindLabels[kind]() })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: value === '' ? undefined : [GuestKind.parse(value)] })
          }
        />
      }
      list={list}
      explain={explainError}
      words={{ nothing: m.guests_nothing(), none: m.guests_none(), noneHint: m.guests_none_hint() }}
      caption={(total) => m.guests_caption({ total: formatNumber(total, getLocale()) })}
      columns={guestColumns()}
      refusals={{
        create: refusalOf('guest.create'),
        update: refusalOf('guest.update'),
        remove: refusalOf('guest.delete'),
      }}
      onText={(q) => change({ q })}
      onSort={(sort) => change({ sort: GuestSearch.shape.sort.parse(sort) })}
      renderForm={(guest, onOpen, onClose) =>
        keep(guest, (keeping) => (
          <GuestSheet
            guest={guest}
            keeping={keeping}
            isPrivy={can(actor, 'guest.private')}
            onOpen={onOpen}
            onClose={onClose}
          />
        ))
      }
      renderRemoval={(guest, onClose) => <GuestRemoval guest={guest} onClose={onClose} />}
    />
  )
}
