import { useRef } from 'react'
import { m } from '#app/paraglide/messages.js'
import { useShortcuts } from '#app/ui/shortcuts.ts'

/**
 * Goes through the pairs by keyboard: `j` and `k` to the next and the one before, `f` merges the one where the focus
 * is, `d` says that they are two. Returns the ref of the list; each line holds its two buttons, in that order.
 */
export function usePairKeys() {
  const list = useRef<HTMLUListElement>(null)
  const lines = () => [...(list.current?.children ?? [])]
  const current = () => lines().findIndex((line) => line.contains(document.activeElement))
  const button = (line: number, index: number) =>
    lines()[line]?.querySelectorAll<HTMLButtonElement>('button')[index]
  const move = (step: 1 | -1) => button(current() === -1 ? 0 : Math.max(0, current() + step), 0)?.focus()
  const press = (index: number) => button(current(), index)?.click()
  const group = m.duplicates_keys()
  useShortcuts([
    { keys: 'j', label: m.duplicates_key_next(), group, run: () => move(1) },
    { keys: 'k', label: m.duplicates_key_previous(), group, run: () => move(-1) },
    { keys: 'f', label: m.duplicates_key_merge(), group, once: true, run: () => press(0) },
    { keys: 'd', label: m.duplicates_key_distinct(), group, once: true, run: () => press(1) },
  ])
  return list
}
