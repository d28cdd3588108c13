import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import type { WorkColumn } from './column.ts'
import type { Place } from './useGridKeys.ts'
import classes from './WorkTable.module.css'

/** The heads of the columns, part of the grid: Enter sorts by them, and once more the other way round. */
export function WorkHead<Row>({
  columns,
  sort,
  onSort,
  at,
  onTake,
}: {
  columns: WorkColumn<Row>[]
  sort: string | undefined
  onSort: (sort: string) => void
  at: Place
  onTake: (place: Place) => void
}) {
  const cell = (column: number) => ({
    role: 'columnheader',
    'aria-colindex': column + 1,
    tabIndex: at.row === -1 && at.column === column ? 0 : -1,
    onFocus: () => onTake({ row: -1, column }),
  })
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1}>
        <div {...cell(0)}>
          <VisuallyHidden>{m.table_choice()}</VisuallyHidden>
        </div>
        {columns.map(({ key, title, sort: by, isFigure }, index) => {
          const order = by === undefined ? undefined : ORDERS[[by, `-${by}`].indexOf(sort ?? '')]
          const Icon =
            order === 'ascending' ? IconArrowUp : order === 'descending' ? IconArrowDown : IconArrowsSort
          return (
            <div key={key} {...cell(index + 1)} aria-sort={order} data-figure={isFigure}>
              {by === undefined ? (
                title
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  data-tip={m.ui_sort_by({ column: title })}
                  onClick={() => onSort(sort === by ? `-${by}` : by)}
                >
                  {title}
                  <Icon size={13} stroke={1.8} aria-hidden="true" />
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const ORDERS = ['ascending', 'descending'] as const
