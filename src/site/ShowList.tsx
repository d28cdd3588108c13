import { formatDate } from '#app/lib/dates.ts'
import { plural } from '#app/lib/plural.ts'
import { typeset } from '#app/lib/typeset.ts'
import type { Listing } from './name-data.ts'
import type { PageData } from './page-data.ts'

/** Published broadcasts, the latest first, and the way to the others. */
export function ShowList({
  listing: { shows, page, total, total_pages },
  site,
  addressOf,
}: {
  listing: Listing
  site: PageData['site']
  addressOf: (page: number) => string
}) {
  return (
    <section aria-labelledby="emissions">
      <h2 id="emissions">{plural(total, { one: 'émission', other: 'émissions' })}</h2>
      <ul className="shows">
        {shows.map(({ slug, title, on, role_label }) => (
          <li key={slug}>
            <a href={`${site.url}/emissions/${slug}`}>{typeset(title)}</a>
            {on !== null && (
              <>
                {' '}
                <time dateTime={on}>{formatDate(on, site.time_zone)}</time>
              </>
            )}
            {role_label !== null && <span className="role"> {typeset(role_label)}</span>}
          </li>
        ))}
      </ul>
      {total_pages > 1 && (
        <nav className="pages" aria-label="Pages">
          {page > 1 && (
            <a rel="prev" href={addressOf(page - 1)}>
              Plus récentes
            </a>
          )}{' '}
          <span>
            Page {page} sur {total_pages}
          </span>{' '}
          {page < total_pages && (
            <a rel="next" href={addressOf(page + 1)}>
              Plus anciennes
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
