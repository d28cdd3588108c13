import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Mark } from '#app/ui/Mark.tsx'
import { capabilitiesQueries } from './queries.ts'
import classes from './auth.module.css'

/** The frame of the pages before one is signed in: the house at the left, one form at the right. */
export function Welcome({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { newsroom, demo } = useSuspenseQuery(capabilitiesQueries.current()).data
  return (
    <div className={classes['welcome']}>
      <title>{`${title} · Régie`}</title>
      <header className={classes['house']}>
        <Mark size={40} />
        <p className={classes['newsroom']}>{newsroom.name}</p>
        <p>{m.auth_product()}</p>
      </header>
      <main className={classes['main']}>
        <div className={classes['column']}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
          {children}
          {demo && <p className={classes['demo']}>{m.auth_demo()}</p>}
        </div>
      </main>
    </div>
  )
}
