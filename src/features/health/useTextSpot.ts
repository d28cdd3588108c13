import type { TiptapEditorHTMLElement } from '@tiptap/core'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Defect } from '#app/contract/archive-health.ts'
import { focusWithin } from '#app/ui/focusWithin.ts'
import { spotOf } from './spot.ts'
import { textSpot } from './textSpot.ts'

/**
 * The address brings the keyboard to the summary, at its start: from there it goes on to the defect. The router scrolls to
 * the address when all is drawn, so the place is brought in sight again then; until the person does something.
 */
export function useTextSpot(defect: Defect) {
  const router = useRouter()
  useEffect(() => {
    const over = new AbortController()
    const end = () => over.abort()
    const look = () => requestAnimationFrame(() => over.signal.aborted || bring(defect))
    look()
    const options = { capture: true, signal: over.signal }
    document.addEventListener('focusin', look, options)
    document.addEventListener('pointerdown', end, options)
    document.addEventListener('keydown', ({ repeat }) => repeat || end(), options)
    const stop = router.subscribe('onRendered', look)
    return () => {
      stop()
      end()
    }
  }, [router, defect])
}

function bring(defect: Defect) {
  const place = document.getElementById(spotOf('/body_html'))
  const text = place?.querySelector<TiptapEditorHTMLElement>('[role="textbox"]:focus-within')
  const editor = text?.editor
  if (editor === undefined) return
  const { doc, selection } = editor.state
  const spot = textSpot(defect, doc)
  const isAtStart = doc.textBetween(0, selection.from) === ''
  if (spot === null || (!isAtStart && selection.from !== spot.from)) return
  const isBlock = doc.nodeAt(spot.from)?.isBlock === true
  const shown = isBlock ? editor.view.nodeDOM(spot.from) : editor.view.domAtPos(spot.from).node
  const element = shown instanceof Element ? shown : shown?.parentElement
  element?.scrollIntoView({ block: 'center' })
  const chain = editor.chain()
  if (isBlock) chain.setNodeSelection(spot.from)
  else chain.setTextSelection(spot)
  chain.scrollIntoView().run()
  if (defect === 'text_alt' && editor.isEditable) focusWithin(element) // its button asks for the words
}
