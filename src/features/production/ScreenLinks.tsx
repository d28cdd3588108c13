import { Link } from '@tanstack/react-router'
import { m } from '#app/paraglide/messages.js'
import classes from './ScreenLinks.module.css'

/** The way between the screens of one broadcast. */
export function ScreenLinks({ id }: { id: number }) {
  const params = { id: String(id) }
  return (
    <nav aria-label={m.production_nav()} className={classes['links']}>
      <Link to="/emissions/$id" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {m.production_nav_page()}
      </Link>
      <Link to="/emissions/$id/preparation" params={params}>
        {m.production_nav_prepare()}
      </Link>
      <Link to="/emissions/$id/direct" params={params}>
        {m.production_nav_desk()}
      </Link>
    </nav>
  )
}
