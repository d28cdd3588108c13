import type { KeyboardEvent, RefObject } from 'react'
import { m } from '#app/paraglide/messages.js'
import { useShortcuts } from './shortcuts.ts'

/**
 * Moves the focus from line to line of a table, to what each line opens: `j` and `k` from anywhere, the arrows once on
 * a line (elsewhere they scroll). Returns the table's key handler.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>) {
  const rows = () => [...(table.current?.tBodies[0]?.rows ?? [])]
  const line = () => rows().findIndex((row) => row.contains(document.activeElement))
  function move(step: 1 | -1) {
    const next = line() === -1 ? 0 : Math.max(line() + step, 0)
    rows()[next]?.querySelector<HTMLElement>('a[href], button')?.focus()
  }
  const group = m.ui_list_keys()
  useShortcuts([
    { keys: 'j', label: m.ui_next_row(), group, run: () => move(1) },
    { keys: 'k', label: m.ui_previous_row(), group, run: () => move(-1) },
  ])
  return (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (line() === -1) return
    event.preventDefault()
    move(step)
  }
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }
