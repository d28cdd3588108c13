import type { StoredImage } from '#app/contract/library.ts'
import { m } from '#app/paraglide/messages.js'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import classes from './Library.module.css'

/** A picture in the grid: what it shows, how much it is used, what it lacks. */
export function PictureCard({ image, onOpen }: { image: StoredImage; onOpen: () => void }) {
  const { filename, alt, decorative, credit, uses, twins, focal_x, focal_y } = image
  const count = uses.broadcasts + uses.texts + uses.guests
  const { url } = image.variants[0] ?? image
  return (
    <li className={classes['card']}>
      <button type="button" onClick={onOpen} aria-label={m.library_open({ name: filename })}>
        <img
          src={url}
          alt=""
          loading="lazy"
          style={{ objectPosition: `${focal_x * 100}% ${focal_y * 100}%` }}
        />
        <span className={classes['name']}>{filename}</span>
      </button>
      <p className={classes['facts']}>
        {count === 0 ? (
          <StateBadge tone="quiet" label={m.library_badge_unused()} />
        ) : (
          <span>{m.library_used({ count })}</span>
        )}
        {alt === null && !decorative && <StateBadge tone="watch" label={m.library_badge_no_alt()} />}
        {credit === null && <StateBadge tone="quiet" label={m.library_badge_no_credit()} />}
        {twins.length > 0 && (
          <StateBadge tone="accent" label={m.library_badge_twins({ count: twins.length })} />
        )}
      </p>
    </li>
  )
}
