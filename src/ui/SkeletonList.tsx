import { m } from '#app/paraglide/messages.js'
import classes from './SkeletonList.module.css'

/** Where a list will be, while it loads. Invisible for 300 ms, so that a quick answer never flickers. */
export function SkeletonList({ rows = 8, label = m.ui_loading() }: { rows?: number; label?: string }) {
  return (
    <output className={classes['list']} aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={classes['row']} aria-hidden="true">
          <span style={{ width: `${WIDTHS[row % WIDTHS.length]}%` }} />
          <span style={{ width: '4.5rem' }} />
        </span>
      ))}
    </output>
  )
}

const WIDTHS = [46, 62, 38, 54, 70, 42]
