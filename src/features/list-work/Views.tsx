import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SavedView, ViewedList } from '#app/contract/saved-view.ts'
import { m } from '#app/paraglide/messages.js'
import { asksTheSame } from './searchRecord.ts'
import { ViewsDialog } from './ViewsDialog.tsx'
import { viewQueries } from './viewQueries.ts'
import classes from './ListWork.module.css'

/** The views that are kept of the list, one press each; the one in force is marked. */
export function Views({
  list,
  asked,
  columns,
  onApply,
}: {
  list: ViewedList
  asked: Record<string, string>
  columns: string[]
  onApply: (view: SavedView) => void
}) {
  const views = useQuery(viewQueries.list(list)).data?.data ?? []
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {views.length > 0 && (
        <ul className={classes['views']} aria-label={m.list_work_views()}>
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                aria-pressed={asksTheSame(view.search, asked)}
                onClick={() => onApply(view)}
              >
                {view.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBookmark size={15} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {m.list_work_views_open()}
      </Button>
      {isOpen && (
        <ViewsDialog
          list={list}
          views={views}
          asked={asked}
          columns={columns}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
