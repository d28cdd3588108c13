import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import classes from './ActionMenu.module.css'
import { IconButton } from './IconButton.tsx'

/** One line of a menu; a `refusal` disables it with its reason, which is read out and stays in sight. */
export interface MenuAction {
  key: string
  label: string
  refusal: string | null
  run: () => void
}

/**
 * A button that opens a menu (ARIA APG): arrows move, Home and End jump, Escape closes and gives the focus back. It is
 * the browser's own popover, above everything and closed by a press elsewhere.
 */
export function ActionMenu({
  label,
  icon,
  onOpen,
  actions,
}: {
  label: string
  icon: ReactNode
  onOpen?: () => void
  actions: MenuAction[]
}) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)

  function place() {
    const button = menu.current?.previousElementSibling?.getBoundingClientRect()
    if (button === undefined || menu.current === null) return
    const below = window.innerHeight - button.bottom > menu.current.offsetHeight + 8
    menu.current.style.top = `${below ? button.bottom + 4 : Math.max(4, button.top - menu.current.offsetHeight - 4)}px`
    menu.current.style.left = `${Math.max(4, button.right - menu.current.offsetWidth)}px`
  }
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const items = [...event.currentTarget.querySelectorAll('button')]
    const at = items.findIndex((item) => item === document.activeElement)
    const next = TARGETS[event.key]?.(at, items.length)
    if (event.key === 'Tab') menu.current?.hidePopover()
    if (next === undefined) return
    event.preventDefault()
    items[next]?.focus()
  }

  return (
    <>
      <IconButton label={label} icon={icon} aria-haspopup="menu" popoverTarget={id} />
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={classes['menu']}
        onKeyDown={move}
        onToggle={(event) => {
          if (event.newState !== 'open') return
          onOpen?.()
          place()
          event.currentTarget.querySelector('button')?.focus()
        }}
      >
        {actions.map(({ key, label: words, refusal, run }) => (
          <button
            key={key}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={refusal !== null}
            onClick={() => {
              if (refusal !== null) return
              menu.current?.hidePopover()
              run()
            }}
          >
            {words}
            {refusal !== null && <small>{refusal}</small>}
          </button>
        ))}
      </div>
    </>
  )
}

const TARGETS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}
