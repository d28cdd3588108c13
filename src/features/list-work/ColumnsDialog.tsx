import { Button } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import type { WorkColumn } from '#app/ui/table/column.ts'
import { Tick } from '#app/ui/Tick.tsx'
import classes from './ListWork.module.css'

/** Which columns are in sight. The one that says what a line is about always is. */
export function ColumnsDialog<Row>({
  columns,
  shown,
  onShow,
  onClose,
}: {
  columns: WorkColumn<Row>[]
  shown: string[]
  onShow: (next: string[] | null) => void
  onClose: () => void
}) {
  return (
    <Dialog
      opened
      size="sm"
      title={m.list_work_columns_title()}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={() => onShow(null)}>
            {m.list_work_columns_usual()}
          </Button>
          <Button onClick={onClose}>{m.ui_close()}</Button>
        </>
      }
    >
      <ul className={classes['columns']}>
        {columns.map(({ key, title, isFixed }) => (
          <li key={key}>
            <Tick
              type="checkbox"
              label={title}
              checked={shown.includes(key)}
              disabled={isFixed}
              onChange={({ currentTarget: { checked } }) =>
                onShow(checked ? [...shown, key] : shown.filter((other) => other !== key))
              }
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
