import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { explainError } from '#app/api/explainError.ts'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { ListScreen } from '#app/ui/ListScreen.tsx'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { BroadcastFilters } from './BroadcastFilters.tsx'
import { BroadcastTable } from './BroadcastTable.tsx'

/** Every broadcast, found by search and filters that the address holds. */
export function BroadcastList({
  search,
  ignored,
  work,
}: {
  search: BroadcastSearch
  ignored: string[]
  work: ComponentProps<typeof ListScreen>['work']
}) {
  const navigate = useNavigate()
  const canCreate = can(useSession(), 'broadcast.create')
  const list = useQuery({ ...broadcastQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<BroadcastSearch>) =>
    void navigate({ to: '/emissions', search: { ...search, page: undefined, ...next }, replace: true })
  const create = () => void navigate({ to: '/emissions/nouvelle' })
  useShortcuts(
    canCreate ? [{ keys: 'n', label: m.broadcasts_new(), group: m.ui_list_keys(), run: create }] : [],
  )
  return (
    <ListScreen
      title={m.broadcasts_title()}
      actions={
        canCreate && (
          <Button component={Link} to="/emissions/nouvelle">
            {m.broadcasts_new()}
          </Button>
        )
      }
      search={search}
      ignored={ignored}
      work={work}
      filters={<BroadcastFilters search={search} isShown={list.data !== undefined} onChange={change} />}
      list={list}
      explain={explainError}
      words={{
        nothing: m.broadcasts_empty(),
        none: m.broadcasts_none(),
        noneHint: m.broadcasts_none_hint(),
      }}
    >
      {(rows, total) => (
        <BroadcastTable rows={rows} total={total} sort={search.sort} onSort={(sort) => change({ sort })} />
      )}
    </ListScreen>
  )
}
