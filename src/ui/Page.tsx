import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** The product’s name, at the end of every document title. */
const PRODUCT = 'Régie'

/**
 * One screen: its title is the `<h1>` (focused after a navigation, see `Announcer`) and the document’s.
 * `lead` is one muted line under it, `actions` sit at the right (under it on a phone). `width` holds the text to a
 * readable column; lists take the whole room.
 */
export function Page({
  title,
  lead,
  actions,
  width = 'full',
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  width?: 'full' | 'text'
  children: ReactNode
}) {
  return (
    <div className={classes['page']} data-width={width}>
      <title>{`${title} · ${PRODUCT}`}</title>
      <header className={classes['header']}>
        <div className={classes['words']}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <div className={classes['lead']}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
