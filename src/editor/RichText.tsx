import { EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import { pasteHtml } from '#app/contract/document/paste.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { answerExtensions, summaryExtensions } from '#app/contract/document/summary.ts'
import { actionsOf } from './actions.ts'
import type { EditorAction } from './action.ts'
import { AskDialog } from './AskDialog.tsx'
import { withViews } from './block-views.ts'
import { keyHandler } from './keys.ts'
import classes from './RichText.module.css'
import { serialise } from './serialise.ts'
import { Toolbar } from './Toolbar.tsx'

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
  const [asked, setAsked] = useState<EditorAction | null>(null)
  const groups = actionsOf[kind]
  const editor = useEditor({
    extensions: EXTENSIONS[kind],
    content: prepareDocument(initialHtml, kind),
    editable: !disabled,
    autofocus: autoFocus ? 'end' : false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classes['text'] ?? '',
        lang: 'fr',
        spellcheck: 'true',
        ...(id === undefined ? {} : { id }),
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
        ...(disabled ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
      transformPastedHTML: (html) => pasteHtml(html, kind),
      handleDOMEvents: {
        keydown: keyHandler(() => setAsked(groups.flat().find((action) => action.ask === 'link') ?? null)),
      },
    },
    onUpdate: ({ editor: { state } }) => onTouch(() => serialise(state.doc)),
  })
  return (
    <div className={classes['frame']} data-kind={kind}>
      {!disabled && <Toolbar editor={editor} groups={groups} label={label} onAsk={setAsked} />}
      <EditorContent editor={editor} />
      {asked?.ask !== undefined && (
        <AskDialog editor={editor} question={asked.ask} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

const EXTENSIONS = { summary: withViews(summaryExtensions), answer: withViews(answerExtensions) }
