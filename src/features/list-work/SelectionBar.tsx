import { Button } from '@mantine/core'
import { can } from '#app/contract/policy.ts'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import type { Selection } from '#app/ui/table/selection.ts'
import { ExportMenu } from './ExportMenu.tsx'
import classes from './ListWork.module.css'

/** What is chosen of the list, on all its pages, and what can be done with it. */
export function SelectionBar({
  list,
  asked,
  selection,
  amount,
  total,
  count,
  onAll,
  onNone,
  onBulk,
}: {
  list: ViewedList
  asked: Record<string, string>
  selection: Selection
  amount: number
  total: number
  count: (count: number) => string
  onAll: () => void
  onNone: () => void
  onBulk: () => void
}) {
  const actor = useSession()
  const ids = [...selection.ids]
  const refusal = can(actor, 'archive.bulk') ? null : m.broadcasts_refusal_role()
  return (
    <div className={classes['selection']}>
      <p role="status">{amount === 0 ? m.list_work_none() : m.list_work_chosen({ what: count(amount) })}</p>
      {amount < total && (
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {m.list_work_all({ what: count(total) })}
        </Button>
      )}
      {amount > 0 && (
        <>
          <Button size="compact-sm" variant="subtle" onClick={onNone}>
            {m.list_work_clear()}
          </Button>
          <ExportMenu
            list={list}
            asked={asked}
            label={m.list_work_export_chosen()}
            {...(selection.all ? { except: ids } : { ids })}
          />
          <ActionButton size="compact-sm" refusal={refusal} onClick={onBulk}>
            {m.list_work_bulk()}
          </ActionButton>
        </>
      )}
    </div>
  )
}
