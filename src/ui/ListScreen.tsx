import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Page } from './Page.tsx'
import { Pager } from './Pager.tsx'
import { SkeletonList } from './SkeletonList.tsx'
import classes from './ListScreen.module.css'

export interface ListPage<Row> {
  data: Row[]
  meta: { page: number; total: number; total_pages: number }
}

/**
 * A list whose search, filters, order and page are in the address: its filters, then its rows, or why there are none.
 * `search` is the address as read, `ignored` the names in it that mean nothing here. `words.none` and `words.noneHint`
 * are for a list that never held anything, `words.nothing` for one that nothing matches. `children` draws the rows.
 * `work` are tools between filters and rows; while it `isTable`, it draws the rows itself.
 */
export function ListScreen<Row>({
  title,
  actions,
  search,
  ignored,
  filters,
  list,
  explain,
  words,
  work,
  children,
}: {
  title: string
  actions?: ReactNode
  search: object
  ignored: string[]
  filters: ReactNode
  list: UseQueryResult<ListPage<Row>>
  explain: (error: unknown) => { title: string; advice: string; reference: string | undefined }
  words: { nothing: string; none: string; noneHint: string }
  work?: { isTable: boolean; node: ReactNode }
  children: (rows: Row[], total: number) => ReactNode
}) {
  const navigate = useNavigate()
  const isFiltered = Object.entries(search).some(([key, value]) => key !== 'sort' && value !== undefined)
  return (
    <Page title={title} actions={actions}>
      {ignored.length > 0 && (
        <p role="status" className={classes['ignored']}>
          {m.ui_ignored({ names: ignored.join(', ') })}
        </p>
      )}
      <search className={classes['filters']}>{filters}</search>
      {list.data !== undefined && work && <div className={classes['work']}>{work.node}</div>}
      {list.isPending && <SkeletonList rows={12} />}
      {list.isError && <ErrorState {...explain(list.error)} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && list.data.data.length === 0 && !isFiltered && (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      )}
      {list.data !== undefined && list.data.data.length === 0 && isFiltered && (
        <EmptyState
          title={words.nothing}
          action={
            <Button variant="default" onClick={() => void navigate({ to: '.', search: {} })}>
              {m.ui_clear_search()}
            </Button>
          }
        >
          {m.ui_empty_hint()}
        </EmptyState>
      )}
      {list.data !== undefined && list.data.data.length > 0 && !work?.isTable && (
        <div className={classes['rows']} aria-busy={list.isPlaceholderData}>
          {children(list.data.data, list.data.meta.total)}
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
