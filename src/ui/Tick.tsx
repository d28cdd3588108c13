import { type ComponentProps, useId } from 'react'
import classes from './Tick.module.css'

/** A box to tick, or one of the rounds that share a `name`: the system’s own, its words beside it. */
export function Tick({
  label,
  hint,
  ...input
}: { label: string; hint?: string; type: 'checkbox' | 'radio' } & Omit<
  ComponentProps<'input'>,
  'className' | 'aria-describedby'
>) {
  const words = useId()
  return (
    <div className={classes['tick']}>
      <label>
        <input {...input} aria-describedby={hint && words} />
        <span>{label}</span>
      </label>
      {hint && <p id={words}>{hint}</p>}
    </div>
  )
}
