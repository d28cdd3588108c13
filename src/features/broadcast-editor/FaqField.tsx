import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import type { Editing } from './editing.ts'
import { FaqPair } from './FaqPair.tsx'
import { FaqSheet } from './faqSheet.ts'
import { Place } from './Place.tsx'
import { RemovePair } from './RemovePair.tsx'
import { useRefusal } from './useRefusal.ts'
import classes from './BroadcastEditor.module.css'

/** The questions and their answers, in order. */
export function FaqField({ editing, disabled }: { editing: Editing; disabled: boolean }) {
  const [sheet] = useState(() => new FaqSheet(editing.draft))
  useEffect(() => sheet.open(), [sheet])
  const rows = useSyncExternalStore(sheet.subscribe, () => sheet.rows)
  const refusal = useRefusal(editing, 'faqs')

  function remove(id: string, number: number) {
    const undo = sheet.remove(id)
    notify(m.broadcast_form_faq_removed({ number }), { action: { label: m.ui_undo(), run: undo } })
  }
  return (
    <Place field="faqs">
      {refusal !== undefined && <p className={classes['watch']}>{refusal}</p>}
      <ReorderableList
        label={m.broadcast_form_faq()}
        items={[...rows]}
        itemKey={({ id }) => id}
        itemLabel={(_, index) => m.broadcast_form_question({ number: index + 1 })}
        onMove={(from, to) => sheet.move(from, to)}
        renderItem={(row, index) => (
          <FaqPair key={row.key} sheet={sheet} row={row} number={index + 1} disabled={disabled} />
        )}
        renderActions={({ id }, index) => (
          <RemovePair number={index + 1} onRemove={() => remove(id, index + 1)} />
        )}
      />
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => sheet.add()}
      >
        {m.broadcast_form_faq_add()}
      </Button>
    </Place>
  )
}
