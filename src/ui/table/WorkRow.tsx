import { IconPencil } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { CellEditor } from './CellEditor.tsx'
import type { WorkColumn } from './column.ts'
import { isChosen, type Selection } from './selection.ts'
import type { Place } from './useGridKeys.ts'
import classes from './WorkTable.module.css'

/** One line: its box, then its cells, of which one may be `editing`. */
export function WorkRow<Row extends { id: number }>({
  row,
  place,
  start,
  name,
  columns,
  at,
  editing,
  selection,
  explain,
  onTake,
  onSelect,
  onEdit,
  onDone,
}: {
  row: Row
  place: number
  start: number
  name: string
  columns: WorkColumn<Row>[]
  at: Place
  editing: number | null
  selection: Selection
  explain: (error: unknown) => string
  onTake: (place: Place) => void
  onSelect: (isOn: boolean, isRange: boolean) => void
  onEdit: (column: number) => void
  onDone: (isSaved: boolean, isLeft: boolean) => void
}) {
  const chosen = isChosen(selection, row.id)
  const cell = (column: number) => ({
    role: 'gridcell',
    'aria-colindex': column + 1,
    tabIndex: at.row === place && at.column === column ? 0 : -1,
    onFocus: () => onTake({ row: place, column }),
  })
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={chosen}
      className={classes['row']}
      style={{ translate: `0 ${start}px` }}
    >
      <div {...cell(0)}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={m.table_choose({ name })}
          checked={chosen}
          onChange={({ nativeEvent }) =>
            onSelect(!chosen, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </div>
      {columns.map((column, index) => (
        <div
          key={column.key}
          {...cell(index + 1)}
          data-figure={column.isFigure}
          data-main={column.isFixed}
          onDoubleClick={() => column.edit !== undefined && onEdit(index + 1)}
        >
          {editing === index + 1 && column.edit !== undefined ? (
            <CellEditor
              row={row}
              label={m.table_edit_field({ field: column.title, name })}
              edit={column.edit}
              explain={explain}
              onDone={onDone}
            />
          ) : (
            <>
              <span className={classes['text']}>{column.cell(row)}</span>
              {column.edit !== undefined && (
                <button
                  type="button"
                  tabIndex={-1}
                  className={classes['pencil']}
                  aria-label={m.table_edit_field({ field: column.title, name })}
                  onClick={() => onEdit(index + 1)}
                >
                  <IconPencil size={14} stroke={1.75} aria-hidden="true" />
                </button>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  )
}
