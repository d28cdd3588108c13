import type { ComponentProps, ReactNode } from 'react'
import classes from './IconButton.module.css'

/**
 * A button that is only an icon: `label` is its name and its tip (see `tips.ts`). `keys` adds the shortcut to the tip.
 * `pressed` makes it a toggle. `refusal` disables it with its reason, which stays reachable by keyboard.
 */
export function IconButton({
  label,
  icon,
  keys,
  pressed,
  refusal,
  onClick,
  ...button
}: {
  label: string
  icon: ReactNode
  keys?: string
  pressed?: boolean
  refusal?: string | null
} & Omit<ComponentProps<'button'>, 'children' | 'className' | 'aria-label'>) {
  return (
    <button
      type="button"
      {...button}
      className={classes['button']}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={refusal ? true : undefined}
      data-tip={refusal ?? [label, keys].filter(Boolean).join('  ')}
      onClick={refusal ? undefined : onClick}
    >
      {icon}
    </button>
  )
}
