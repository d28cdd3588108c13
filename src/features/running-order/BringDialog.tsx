import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Segment } from '#app/contract/production-parts.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { MOST, takenBack } from './segments.ts'
import classes from './BringDialog.module.css'

/**
 * Brings segments in, in the place of those that are there or after them: it asks which when there are any, and can be
 * taken back. `makeBrought` is asked once, when they are wanted; `count` is how many there will be.
 */
export function BringDialog({
  title,
  production,
  count,
  makeBrought,
  onClose,
  children,
}: {
  title: string
  production: LiveProduction
  count: number
  makeBrought: () => Segment[]
  onClose: () => void
  children: ReactNode
}) {
  const { value: segments, change } = useProductionField(production, 'segments')
  const isFull = segments.length + count > MOST

  function bring(isReplacing: boolean) {
    const brought = makeBrought()
    const replaced = isReplacing ? production.value('segments') : []
    change((now) => (isReplacing ? brought : [...now, ...brought]))
    onClose()
    notify(m.running_order_brought({ count: brought.length }), {
      action: { label: m.ui_undo(), run: () => change((now) => takenBack(now, brought, replaced)) },
    })
  }
  return (
    <Dialog
      opened
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          {count > 0 && segments.length === 0 && (
            <Button onClick={() => bring(true)}>{m.running_order_bring()}</Button>
          )}
          {count > 0 && segments.length > 0 && (
            <>
              <Button variant="outline" onClick={() => bring(true)}>
                {m.running_order_replace()}
              </Button>
              {!isFull && <Button onClick={() => bring(false)}>{m.running_order_append()}</Button>}
            </>
          )}
        </>
      }
    >
      <div className={classes['body']}>
        {children}
        {count > 0 && segments.length > 0 && (
          <p>
            {m.running_order_something({ count: segments.length })} {isFull && m.running_order_full()}
          </p>
        )}
      </div>
    </Dialog>
  )
}
