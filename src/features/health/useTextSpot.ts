import type { TiptapEditorHTMLElement } from '@tiptap/core'
import { useEffect } from 'react'
import type { Defect } from '#app/contract/archive-health.ts'
import { focusWithin } from '#app/ui/focusWithin.ts'
import { spotOf } from './spot.ts'
import { textSpot } from './textSpot.ts'

/**
 * The address brings the keyboard to the summary, at its start: from there it goes on to the defect, once. Not when
 * somebody moved it meanwhile, by hand or by typing.
 */
export function useTextSpot(defect: Defect) {
  useEffect(() => {
    const over = new AbortController()
    const end = () => over.abort()
    const look = () => requestAnimationFrame(() => !over.signal.aborted && bring(defect) && end())
    look()
    document.addEventListener('focusin', look, over)
    document.addEventListener('pointerdown', end, { capture: true, signal: over.signal })
    return end
  }, [defect])
}

/** Answers whether the keyboard was in the summary. */
function bring(defect: Defect): boolean {
  const place = document.getElementById(spotOf('/body_html'))
  const text = place?.querySelector<TiptapEditorHTMLElement>('[role="textbox"]:focus')
  const editor = text?.editor
  if (editor === undefined) return false
  const { doc, selection } = editor.state
  const spot = textSpot(defect, doc)
  if (spot === null || doc.textBetween(0, selection.from) !== '') return true
  const isBlock = doc.nodeAt(spot.from)?.isBlock === true
  const shown = isBlock ? editor.view.nodeDOM(spot.from) : editor.view.domAtPos(spot.from).node
  const element = shown instanceof Element ? shown : shown?.parentElement
  element?.scrollIntoView({ block: 'center' })
  const chain = editor.chain()
  if (isBlock) chain.setNodeSelection(spot.from)
  else chain.setTextSelection(spot)
  chain.scrollIntoView().run()
  if (defect === 'text_alt' && editor.isEditable) focusWithin(element) // its button asks for the words
  return true
}
