import { arrayMove } from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { formatPercent } from '#app/lib/money.ts'
import { parseMoney } from '#app/lib/parseMoney.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { notify } from '#app/ui/notify.ts'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { CampaignLine } from './CampaignLine.tsx'
import { type CampaignSheet, freeKey, type SheetLine } from './campaignSheet.ts'
import classes from './Campaign.module.css'

/** The lines of the budget, in the order of the public page. `onChange` gets what to do to the latest lines. */
export function CampaignLines({
  sheet,
  onChange,
  wrong,
}: {
  sheet: CampaignSheet
  onChange: (change: (items: SheetLine[]) => SheetLine[]) => void
  wrong: Record<string, string>
}) {
  const section = useRef<HTMLElement>(null)
  const goal = parseMoney(sheet.goal) ?? 0
  const nameOf = ({ label }: SheetLine, index: number) =>
    label.trim() || m.campaign_line({ number: index + 1 })

  function addLine() {
    const line = { key: freeKey(sheet), label: '', amount: '', note: '' }
    flushSync(() => onChange((items) => [...items, line]))
    section.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  }
  function remove(line: SheetLine, index: number) {
    onChange((items) => items.filter(({ key }) => key !== line.key))
    notify(m.campaign_line_removed({ name: nameOf(line, index) }), {
      action: { label: m.ui_undo(), run: () => onChange((items) => items.toSpliced(index, 0, line)) },
    })
  }
  return (
    <section ref={section} className={classes['lines']}>
      <h2>{m.campaign_lines()}</h2>
      {sheet.items.length === 0 && <p className={classes['none']}>{m.campaign_lines_none()}</p>}
      <ReorderableList
        label={m.campaign_lines()}
        items={sheet.items}
        itemKey={({ key }) => key}
        itemLabel={nameOf}
        onMove={(from, to) => onChange((items) => arrayMove(items, from, to))}
        renderItem={(line, index) => (
          <CampaignLine
            line={line}
            number={index + 1}
            share={shareOf(line, goal)}
            wrong={{ label: wrong[`items/${index}/label`], amount: wrong[`items/${index}/amount_cents`] }}
            onChange={(next) =>
              onChange((items) => items.map((one) => (one.key === line.key ? { ...one, ...next } : one)))
            }
          />
        )}
        renderActions={(line, index) => (
          <IconButton
            label={m.campaign_line_remove({ name: nameOf(line, index) })}
            icon={<IconTrash size={16} stroke={1.75} />}
            onClick={() => remove(line, index)}
          />
        )}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={sheet.items.length >= 30}
        onClick={addLine}
      >
        {m.campaign_line_add()}
      </Button>
    </section>
  )
}

function shareOf({ amount }: SheetLine, goal: number) {
  const cents = parseMoney(amount)
  return cents === null || goal === 0 ? '' : formatPercent(cents / goal, getLocale())
}
