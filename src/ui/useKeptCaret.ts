import { useCallback, useLayoutEffect, useRef } from 'react'
import { spliceOf } from '#app/lib/splice.ts'

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

/** Where a place in a text is in the next one: what both begin with, and what both end with, is the same place. */
function moved(place: number, before: string, next: string): number {
  const { from, to, text } = spliceOf(before, next)
  if (place <= from) return place
  if (place >= to) return place + next.length - before.length
  return Math.min(place, from + text.length)
}
