import { useCallback, useState } from 'react'
import { RichText } from '#app/editor/RichText.tsx'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useRefusal } from './useRefusal.ts'
import classes from './BroadcastEditor.module.css'

/** The text of the page. The editor keeps it, and takes in what comes from elsewhere. */
export function SummaryField({ editing, disabled }: { editing: Editing; disabled: boolean }) {
  const { draft } = editing
  const [initial] = useState(() => draft.value('body_html'))
  const follow = useCallback(
    (take: (html: string) => void) =>
      draft.subscribe((field, remote) => field === 'body_html' && remote && take(draft.value('body_html'))),
    [draft],
  )
  const legacy = useLegacyNotice()
  const refusal = useRefusal(editing, 'body_html')
  return (
    <Place field="body_html">
      {!disabled && legacy !== null && <legacy.LegacyNotice editing={editing} />}
      {refusal !== undefined && <p className={classes['watch']}>{refusal}</p>}
      <RichText
        label={m.broadcast_form_summary()}
        kind="summary"
        initialHtml={initial}
        follow={follow}
        disabled={disabled}
        onTouch={(read) => draft.touch('body_html', read)}
      />
    </Place>
  )
}

const useLegacyNotice = later(() => import('./LegacyNotice.tsx'))
