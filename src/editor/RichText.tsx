import { useMemo, useState } from 'react'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { answerExtensions, summaryExtensions } from '#app/contract/document/summary.ts'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import { actionsOf } from './actions.ts'
import type { Question } from './action.ts'
import { withViews } from './block-views.ts'
import { keyHandler } from './keys.ts'
import { pasting } from './pasting.ts'
import classes from './RichText.module.css'
import { serialise } from './serialise.ts'
import { Toolbar } from './Toolbar.tsx'
import { useTextEditor } from './useTextEditor.ts'

/**
 * The writing surface. It is uncontrolled: `initialHtml` is read once (remount by `key` to change it), and `onTouch`
 * hands over how to read the text, so that nothing is written out in the key's own task.
 */
export function RichText({
  label,
  kind,
  initialHtml,
  onTouch,
  disabled = false,
  autoFocus = false,
  id,
  describedBy,
}: {
  label: string
  kind: 'summary' | 'answer'
  initialHtml: string
  onTouch: (read: () => string) => void
  disabled?: boolean
  autoFocus?: boolean
  id?: string
  describedBy?: string
}) {
  const [asked, setAsked] = useState<Question | null>(null)
  const [lastWords, setLastWords] = useState<string | null>(null)
  const asking = useAsking(asked !== null)
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: classes['text'] ?? '',
      lang: 'fr',
      spellcheck: 'true',
      ...(id === undefined ? {} : { id }),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      ...(disabled ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
    }),
    [label, id, describedBy, disabled],
  )
  const { editor, mount } = useTextEditor(
    () => {
      const { handleDOMEvents, ...props } = pasting(kind, setLastWords)
      const keydown = keyHandler(() => setAsked('link'))
      return {
        content: prepareDocument(initialHtml, kind),
        extensions: EXTENSIONS[kind],
        autoFocus,
        props: { ...props, handleDOMEvents: { ...handleDOMEvents, keydown } },
      }
    },
    {
      attributes,
      editable: !disabled,
      onUpdate: ({ state }) => onTouch(() => serialise(state.doc, kind)),
    },
  )
  return (
    <div className={classes['frame']} data-kind={kind}>
      {!disabled && editor !== null && (
        <Toolbar editor={editor} groups={actionsOf[kind]} label={label} onAsk={setAsked} />
      )}
      {lastWords !== null && (
        <p role="alert" className={classes['notice']}>
          {lastWords === '' ? m.editor_paste_none() : m.editor_paste_cut({ last: lastWords })}
        </p>
      )}
      <div ref={mount} />
      {asked !== null && editor !== null && asking !== null && (
        <asking.AskDialog editor={editor} question={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

const EXTENSIONS = { summary: withViews(summaryExtensions), answer: withViews(answerExtensions) }
const useAsking = later(() => import('./AskDialog.tsx'))
