import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { m } from '#app/paraglide/messages.js'
import classes from './DataTable.module.css'
import { useRowKeys } from './useRowKeys.ts'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** The name this column sorts by in the URL; without it the column does not sort. */
  sort?: string
  /** Figures align right; `main` is what the line is about and takes the room. */
  kind?: 'main' | 'figure'
}

/**
 * A list, one line per item, 13 px with tabular figures; on a phone each line becomes a small card. `sort` is the
 * order in force as the URL says it (`name`, `-updated_at`). `renderActions` are shown at the end of each line.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  renderActions,
}: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  sort?: string
  onSort?: (sort: string) => void
  renderActions?: (row: Row) => ReactNode
}) {
  const table = useRef<HTMLTableElement>(null)
  const onKeyDown = useRowKeys(table)
  return (
    <table ref={table} className={classes['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-kind={column.kind} aria-sort={ariaSort(column.sort, sort)}>
              {column.sort !== undefined && onSort ? (
                <SortButton
                  title={column.title}
                  order={ariaSort(column.sort, sort)}
                  onClick={() => onSort(nextSort(column.sort ?? '', sort))}
                />
              ) : (
                column.title
              )}
            </th>
          ))}
          {renderActions && (
            <th className={classes['actions']}>
              <VisuallyHidden>{m.ui_actions()}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves among the links inside */}
      <tbody onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} data-kind={column.kind} data-title={column.title}>
                {column.cell(row)}
              </td>
            ))}
            {renderActions && (
              <td className={classes['actions']}>
                <div>{renderActions(row)}</div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SortButton({
  title,
  order,
  onClick,
}: {
  title: string
  order: Order | undefined
  onClick: () => void
}) {
  const Icon = order === 'ascending' ? IconArrowUp : order === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <button type="button" onClick={onClick} data-tip={m.ui_sort_by({ column: title })}>
      {title}
      <Icon size={13} stroke={1.8} aria-hidden="true" />
    </button>
  )
}

type Order = 'ascending' | 'descending'

function ariaSort(column: string | undefined, sort: string | undefined): Order | undefined {
  if (column === undefined) return undefined
  return sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined
}

function nextSort(column: string, sort: string | undefined) {
  return sort === column ? `-${column}` : column
}
