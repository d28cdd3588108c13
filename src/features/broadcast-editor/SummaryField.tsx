import { useEffect, useState } from 'react'
import { RichText } from '#app/editor/RichText.tsx'
import { m } from '#app/paraglide/messages.js'
import type { Editing } from './editing.ts'
import { LegacyNotice } from './LegacyNotice.tsx'
import { Place } from './Place.tsx'
import { useRefusal } from './useRefusal.ts'
import classes from './BroadcastEditor.module.css'

/** The text of the page. The editor keeps it; only a change from elsewhere makes a new editor. */
export function SummaryField({ editing, disabled }: { editing: Editing; disabled: boolean }) {
  const { draft } = editing
  const [shown, setShown] = useState(() => ({ html: draft.value('body_html'), revision: 0 }))
  useEffect(
    () =>
      draft.subscribe((field, remote) => {
        if (field !== 'body_html' || !remote) return
        setShown(({ revision }) => ({ html: draft.value('body_html'), revision: revision + 1 }))
      }),
    [draft],
  )
  const refusal = useRefusal(editing, 'body_html')
  return (
    <Place field="body_html">
      {!disabled && <LegacyNotice editing={editing} />}
      {refusal !== undefined && <p className={classes['watch']}>{refusal}</p>}
      <RichText
        key={shown.revision}
        label={m.broadcast_form_summary()}
        kind="summary"
        initialHtml={shown.html}
        disabled={disabled}
        onTouch={(read) => draft.touch('body_html', read)}
      />
    </Place>
  )
}
