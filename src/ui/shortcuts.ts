import { useEffect, useRef } from 'react'
import { keyPressed } from './keyPressed.ts'

/**
 * One shortcut: `keys` is `mod+s` (⌘ on a Mac, Ctrl elsewhere), `mod+enter`, a single key (`?`) or two in a row
 * (`g e`). Never Ctrl+Alt, which is AltGr. `group` and `label` are its line in the help sheet; without `run`
 * it is that line alone, for keys that something else answers. One that runs `once` takes no notice of a key held down.
 */
export interface Shortcut {
  keys: string
  label: string
  group: string
  once?: boolean
  run?: (() => void) | undefined
}

/**
 * Puts shortcuts in force while the component is on screen; the latest mounted wins. Combinations with `mod` work
 * everywhere, single keys only outside text and dialogs, and not at all once turned off (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcut[]) {
  const latest = useRef(shortcuts)
  useEffect(() => void (latest.current = shortcuts))
  useEffect(() => {
    const entry: Entry = { list: () => latest.current }
    if (entries.size === 0) document.addEventListener('keydown', onKeyDown)
    entries.add(entry)
    return () => {
      entries.delete(entry)
      if (entries.size === 0) document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** Every shortcut in force now, for the help sheet. */
export function shortcutsInForce(): Shortcut[] {
  return [...entries].flatMap((entry) => entry.list())
}

/** Whether single-key shortcuts work on this device. */
export const singleKeys = {
  get: () => localStorage.getItem(STORED) !== 'off',
  set: (on: boolean) => localStorage.setItem(STORED, on ? 'on' : 'off'),
}

interface Entry {
  list: () => Shortcut[]
}
const STORED = 'regie.single-keys'
const entries = new Set<Entry>()
/** How long the first key of `g e` waits for the second, in ms. */
const SEQUENCE = 1200
let first = { key: '', at: 0 }

function onKeyDown(event: KeyboardEvent) {
  const key = keyPressed(event)
  if (key === null || event.defaultPrevented) return
  const isSingle = !key.startsWith('mod+')
  if (
    isSingle &&
    (!singleKeys.get() ||
      isTyping(event.target) ||
      document.querySelector('[aria-modal="true"], dialog[open]'))
  )
    return
  const sequence = event.timeStamp - first.at < SEQUENCE ? `${first.key} ${key}` : key
  first = { key, at: event.timeStamp }
  const inForce = shortcutsInForce().filter(({ run }) => run !== undefined)
  const found = [sequence, key].map((typed) => inForce.findLast(({ keys }) => keys === typed)).find(Boolean)
  if (!found) return
  first = { key: '', at: 0 }
  event.preventDefault()
  if (!(found.once && event.repeat)) found.run?.()
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  )
}
