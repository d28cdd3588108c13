import { useEffect, useId, useMemo, useState } from 'react'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { answerExtensions, summaryExtensions } from '#app/contract/document/summary.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import type { Question } from './action.ts'
import { actionsOf } from './actions.ts'
import { withViews } from './blockViews.ts'
import { keyHandler, listedKeys } from './keys.ts'
import { pasting } from './pasting.ts'
import { replaceAll } from './replaceAll.ts'
import classes from './RichText.module.css'
import { serialise } from './serialise.ts'
import { Toolbar } from './Toolbar.tsx'
import { useTextEditor } from './useTextEditor.ts'

/**
 * The writing surface. It is uncontrolled: `initialHtml` is read once (`follow` brings what comes later), and `onTouch`
 * hands over how to read the text, so that nothing is written out in the key's own task.
 */
export function RichText({
  label,
  kind,
  initialHtml,
  onTouch,
  follow,
  disabled = false,
  autoFocus = false,
  id,
  describedBy,
}: {
  label: string
  kind: 'summary' | 'answer'
  initialHtml: string
  onTouch: (read: () => string) => void
  /** Hands over how to take in a text from elsewhere, with the caret and the undo history kept; answers the way out. Keep its identity. */
  follow?: (take: (html: string) => void) => () => void
  disabled?: boolean
  autoFocus?: boolean
  id?: string
  describedBy?: string
}) {
  const [asked, setAsked] = useState<Question | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const asking = useAsking(asked !== null || files.length > 0)
  const help = useId()
  const canSend = useCapabilities().features.includes('uploads')
  const groups = actionsOf[kind].map((group) => group.filter(({ ask }) => canSend || ask !== 'picture'))
  const [file] = files
  useShortcuts(kind === 'summary' ? listedKeys(groups.flat()) : [])
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: classes['text'] ?? '',
      lang: 'fr',
      spellcheck: 'true',
      style: `--source: ${JSON.stringify(m.editor_quotation_source())}`,
      ...(id === undefined ? {} : { id }),
      'aria-describedby': [describedBy, help].filter(Boolean).join(' '),
      ...(disabled ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
    }),
    [label, id, describedBy, help, disabled],
  )
  const { editor, mount } = useTextEditor(
    (made) => {
      const { handleDOMEvents, ...props } = pasting(kind, {
        onNotice: setNotice,
        onFiles: canSend ? setFiles : null,
      })
      const keydown = keyHandler(made, groups.flat(), setAsked)
      return {
        content: prepareDocument(initialHtml, kind),
        extensions: withViews(EXTENSIONS[kind], setAsked),
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
  const receiving = useReceiving()
  useEffect(() => {
    if (editor !== null) return follow?.((html) => (receiving?.receive ?? replaceAll)(editor, html, kind))
  }, [editor, follow, kind, receiving])
  return (
    <div className={classes['frame']} data-kind={kind}>
      {!disabled && editor !== null && (
        <Toolbar editor={editor} groups={groups} label={label} onAsk={setAsked} />
      )}
      {notice !== null && (
        <p role="alert" className={classes['notice']}>
          {notice}
        </p>
      )}
      <div ref={mount} />
      <p id={help} className={classes['help']}>
        {disabled ? m.editor_read_only() : m.editor_help()}
      </p>
      {asked !== null && editor !== null && asking !== null && (
        <asking.Asking editor={editor} question={asked} onClose={() => setAsked(null)} />
      )}
      {file !== undefined && editor !== null && asking !== null && (
        <asking.PictureDialog
          key={files.length}
          editor={editor}
          file={file}
          onClose={() => setFiles(files.slice(1))}
        />
      )}
    </div>
  )
}

const EXTENSIONS = { summary: summaryExtensions, answer: answerExtensions }
const useAsking = later(() => import('./Asking.tsx'))
const useReceiving = later(() => import('./receive.ts'))
