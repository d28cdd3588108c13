import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { m } from '#app/paraglide/messages.js'
import type { Editing } from './editing.ts'
import { saveOrJump } from './jumpToFirst.ts'
import { SaveLine } from './SaveLine.tsx'
import { useDraftField } from './useDraftField.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** What the page is, where it stands, where its text is, and what can be done with it. */
export function EditorHeader({
  editing,
  canUpdate,
  people,
  tools,
  actions,
}: {
  editing: Editing
  canUpdate: boolean
  people: ReactNode
  tools: ReactNode
  actions: ReactNode
}) {
  const stored = useStored(editing)
  return (
    <header className={classes['header']}>
      <div className={classes['headerWords']}>
        <PageTitle editing={editing} />
        <div className={classes['states']}>
          {stored.id !== 0 && <StateBadges {...stored} />}
          <SaveLine editing={editing} />
          {people}
        </div>
      </div>
      <div className={classes['tools']}>{tools}</div>
      <div className={classes['actions']}>
        {canUpdate && (
          <Button variant="default" onClick={() => void saveOrJump(editing)}>
            {m.broadcast_form_save()}
          </Button>
        )}
        {actions}
      </div>
    </header>
  )
}

function PageTitle({ editing }: { editing: Editing }) {
  const { value } = useDraftField(editing, 'title')
  const title = value.trim() || m.broadcast_form_new()
  return (
    <>
      <title>{`${title} · Régie`}</title>
      <h1 tabIndex={-1}>{title}</h1>
    </>
  )
}
