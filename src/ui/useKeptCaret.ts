import { diffChars } from 'diff'
import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the caret of `box` where it was in the text when its value is changed by somebody else: call `keepCaret` with
 * the next value, just before that value is drawn.
 */
export function useKeptCaret<Box extends HTMLInputElement | HTMLTextAreaElement>(value: string) {
  const box = useRef<Box>(null)
  const restore = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    restore.current?.()
    restore.current = null
  }, [value])
  const keepCaret = useCallback((next: string) => {
    const element = box.current
    if (element === null || element !== document.activeElement) return
    const { value: before, selectionStart, selectionEnd, selectionDirection } = element
    const [from, to] = [selectionStart, selectionEnd].map((at) => moved(at ?? 0, before, next))
    restore.current = () => element.setSelectionRange(from ?? 0, to ?? 0, selectionDirection ?? undefined)
  }, [])
  return { box, keepCaret }
}

/** Where a place in a text is in the next one; what comes in just there stands behind it. */
function moved(place: number, before: string, next: string): number {
  let [old, at] = [0, 0]
  for (const { value, added, removed } of diffChars(before, next)) {
    if (added) {
      if (old >= place) return at
      at += value.length
    } else {
      const step = Math.min(value.length, place - old)
      if (!removed) at += step
      old += step
      if (old >= place && step < value.length) return at
    }
  }
  return at
}
