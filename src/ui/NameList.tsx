import type { UseQueryResult } from '@tanstack/react-query'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from './ActionButton.tsx'
import { type Column, DataTable } from './DataTable.tsx'
import { type ListPage, ListScreen } from './ListScreen.tsx'
import { RowActions } from './RowActions.tsx'
import { SearchBox } from './SearchBox.tsx'

interface Named {
  id: number
  updated_at: string
}

/**
 * A list of named things that can be added, edited and deleted in dialogs (`renderForm`, `renderRemoval`; `blank` is
 * what a new one starts from). `refusals` say why a person may not. The column of changes is added to `columns`.
 */
export function NameList<Row extends Named>({
  add,
  blank,
  nameOf,
  search,
  searchHint,
  filters,
  list,
  columns,
  caption,
  refusals,
  onText,
  onSort,
  renderForm,
  renderRemoval,
  ...screen
}: Pick<ComponentProps<typeof ListScreen>, 'title' | 'ignored' | 'explain' | 'words' | 'work'> & {
  add: string
  blank: Row
  nameOf: (row: Row) => string
  search: { q?: string | undefined; sort?: string | undefined }
  searchHint: string
  filters?: ReactNode
  list: UseQueryResult<ListPage<Row>>
  columns: Column<Row>[]
  caption: (total: number) => string
  refusals: { create: string | null; update: string | null; remove: string | null }
  onText: (text: string | undefined) => void
  onSort: (sort: string) => void
  renderForm: (row: Row, onOpen: (other: Row) => void, onClose: () => void) => ReactNode
  renderRemoval: (row: Row, onClose: () => void) => ReactNode
}) {
  const [open, setOpen] = useState<{ row: Row; task: 'edit' | 'remove' } | null>(null)
  const edit = (row: Row) => setOpen({ row, task: 'edit' })
  const close = () => setOpen(null)
  const updated: Column<Row> = {
    key: 'updated',
    title: m.ui_updated(),
    sort: 'updated_at',
    kind: 'figure',
    cell: (row) => formatDate(row.updated_at, 'UTC', { style: 'short', locale: getLocale() }),
  }
  return (
    <>
      <ListScreen
        {...screen}
        search={search}
        list={list}
        actions={
          <ActionButton refusal={refusals.create} onClick={() => edit(blank)}>
            {add}
          </ActionButton>
        }
        filters={
          <>
            <SearchBox text={search.q} hint={searchHint} onChange={onText} />
            {filters}
          </>
        }
      >
        {(rows, total) => (
          <DataTable
            caption={caption(total)}
            columns={[...columns, updated]}
            rows={rows}
            rowKey={(row) => row.id}
            {...(search.sort === undefined ? {} : { sort: search.sort })}
            onSort={onSort}
            renderActions={(row) => (
              <RowActions
                name={nameOf(row)}
                editRefusal={refusals.update}
                onEdit={() => edit(row)}
                removeRefusal={refusals.remove}
                onRemove={() => setOpen({ row, task: 'remove' })}
              />
            )}
          />
        )}
      </ListScreen>
      {open?.task === 'edit' && renderForm(open.row, edit, close)}
      {open?.task === 'remove' && renderRemoval(open.row, close)}
    </>
  )
}
