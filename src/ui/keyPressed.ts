/**
 * The name of the key or combination in a keyboard event, as shortcuts are written: `mod+s`, `mod+shift+p`, `g`, `?`.
 * Null for a bare modifier, for AltGr (which types characters) and for anything else with Alt.
 */
export function keyPressed(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>,
): string | null {
  if (event.isComposing || event.altKey || MODIFIERS.has(event.key)) return null
  const key = event.key.toLowerCase()
  if (!event.ctrlKey && !event.metaKey) return key
  return event.shiftKey ? `mod+shift+${key}` : `mod+${key}`
}

const MODIFIERS = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])
