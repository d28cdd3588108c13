import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { missingLabels } from '#app/features/broadcasts/labels.ts'
import { missingOn } from '#app/features/broadcasts/missing.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './Desk.module.css'
import { deskQueries } from './queries.ts'

/** What pages lack: first the lives that left one to finish, then the shortest lists, which can be finished today. */
export function WorkLists() {
  const { facets, total } = useSuspenseQuery(deskQueries.missing()).data.meta
  const done = total === 0 ? m.desk_work_none() : m.desk_work_done()
  const lists = missingOn(useCapabilities().features)
    .map((missing) => ({ missing, count: facets?.['missing']?.[missing] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted(
      (one, other) =>
        Number(other.missing === 'page') - Number(one.missing === 'page') || one.count - other.count,
    )
  return (
    <section className={classes['section']} aria-label={m.desk_work()}>
      <h2>{m.desk_work()}</h2>
      <p>{lists.length === 0 ? done : m.desk_work_lead()}</p>
      <ul className={classes['work']}>
        {lists.map(({ missing, count }) => (
          <li key={missing}>
            <Link
              to="/emissions"
              search={{ missing: [missing], status: ['draft', 'in_review', 'published'] }}
            >
              <strong>{formatNumber(count, getLocale())}</strong>{' '}
              {missing === 'page' ? m.desk_work_page({ count }) : missingLabels[missing]()}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
