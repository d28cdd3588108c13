import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { explainError } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { BroadcastFilters } from './BroadcastFilters.tsx'
import { BroadcastTable } from './BroadcastTable.tsx'
import classes from './BroadcastList.module.css'

/** Every broadcast, found by search and filters that the address holds. */
export function BroadcastList({ search, ignored }: { search: BroadcastSearch; ignored: string[] }) {
  const navigate = useNavigate()
  const session = useSession()
  const list = useQuery({ ...broadcastQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<BroadcastSearch>) =>
    void navigate({ to: '/emissions', search: { ...search, page: undefined, ...next }, replace: true })
  return (
    <Page
      title={m.broadcasts_title()}
      actions={
        can(session, 'broadcast.create') && (
          <Button component={Link} to="/emissions/nouvelle">
            {m.broadcasts_new()}
          </Button>
        )
      }
    >
      {ignored.length > 0 && <p role="status">{m.broadcasts_ignored({ names: ignored.join(', ') })}</p>}
      <BroadcastFilters search={search} onChange={change} />
      {list.isPending && <SkeletonList rows={12} />}
      {list.isError && <ErrorState {...explainError(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.data.data.length === 0 && (
        <Nothing search={search} onClear={() => void navigate({ to: '/emissions' })} />
      )}
      {list.isSuccess && list.data.data.length > 0 && (
        <div className={classes['rows']} aria-busy={list.isPlaceholderData}>
          <BroadcastTable
            rows={list.data.data}
            total={list.data.meta.total}
            sort={search.sort}
            onSort={(sort) => change({ sort })}
          />
          <Pager
            page={list.data.meta.page}
            totalPages={list.data.meta.total_pages}
            total={list.data.meta.total}
          />
        </div>
      )}
    </Page>
  )
}

function Nothing({ search, onClear }: { search: BroadcastSearch; onClear: () => void }) {
  const isFiltered = Object.entries(search).some(([key, value]) => key !== 'sort' && value !== undefined)
  if (!isFiltered) return <EmptyState title={m.broadcasts_none()}>{m.broadcasts_none_hint()}</EmptyState>
  return (
    <EmptyState
      title={m.broadcasts_empty()}
      action={
        <Button variant="default" onClick={onClear}>
          {m.broadcasts_clear()}
        </Button>
      }
    >
      {m.broadcasts_empty_hint()}
    </EmptyState>
  )
}
