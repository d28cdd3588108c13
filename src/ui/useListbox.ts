import { type KeyboardEvent, useId, useState } from 'react'

/**
 * The keyboard of a combobox whose list stays under its input (ARIA APG "list autocomplete"): arrows and page keys
 * move, Enter picks, Escape closes. Focus never leaves the input; `aria-activedescendant` says where one is. `count`
 * options are drawn, each with `option(index)`; the first is active as soon as one types.
 * `alwaysOpen` is for a palette, whose list closes with its dialog.
 */
export function useListbox({
  count,
  onPick,
  alwaysOpen = false,
}: {
  count: number
  onPick: (index: number) => void
  alwaysOpen?: boolean
}) {
  const id = useId()
  const [isOpen, setOpened] = useState(false)
  const opened = alwaysOpen || isOpen
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, count - 1)

  function pick(index: number) {
    onPick(index)
    setActive(0)
  }
  function show(index: number) {
    setActive(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const move = opened ? MOVES[event.key]?.(active, count) : undefined
    if (move !== undefined) show(move)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpened(true)
    else if (event.key === 'Enter' && opened && active >= 0) pick(active)
    else if (event.key === 'Escape' && isOpen && !alwaysOpen) setOpened(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    opened,
    active,
    open: () => setOpened(true),
    close: () => setOpened(false),
    /** Back to the first option: call it when the text changes. */
    restart: () => {
      setActive(0)
      setOpened(true)
    },
    input: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': opened,
      'aria-controls': opened ? id : undefined,
      'aria-activedescendant': opened && active >= 0 ? `${id}-${active}` : undefined,
      autoComplete: 'off',
      onKeyDown,
    },
    list: { id, role: 'listbox' },
    option: (index: number) => ({
      id: `${id}-${index}`,
      role: 'option',
      'aria-selected': index === active,
      onPointerMove: () => setActive(index),
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => pick(index),
    }),
  } as const
}

const MOVES: Record<string, (active: number, count: number) => number> = {
  ArrowDown: (active, count) => (count === 0 ? 0 : (active + 1) % count),
  ArrowUp: (active, count) => (count === 0 ? 0 : (active - 1 + count) % count),
  PageDown: (active, count) => Math.min(active + 8, count - 1),
  PageUp: (active) => Math.max(active - 8, 0),
}
