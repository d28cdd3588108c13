import type { ReactNode } from 'react'
import { formatDate } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { typeset } from '#app/lib/typeset.ts'
import type { PageData } from './page-data.ts'

/** Series, guests, duration, date and tags; an empty row is not printed. */
export function Facts({ broadcast, site }: Pick<PageData, 'broadcast' | 'site'>) {
  const { series, season_number, episode_number, guests, duration_seconds, aired_on, tags } = broadcast
  return (
    <>
      <dl className="facts">
        {series !== null && (
          <Fact label="Série">
            {[
              series.name,
              season_number && `saison ${season_number}`,
              episode_number && `épisode ${episode_number}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        {guests.length > 0 && (
          <Fact label={guests.length === 1 ? 'Invité·e' : 'Invité·es'}>
            <ul>
              {guests.map(({ guest, role_label }) => (
                <li key={guest.id}>
                  <a href={`${site.url}/invites/${guest.slug}`}>{guest.display_name}</a>
                  {role_label !== null && <span className="role">, {typeset(role_label)}</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {duration_seconds !== null && <Fact label="Durée">{formatDuration(duration_seconds)}</Fact>}
        {aired_on !== null && (
          <Fact label="Date">
            <time dateTime={aired_on}>{formatDate(aired_on, site.time_zone)}</time>
          </Fact>
        )}
      </dl>
      {tags.length > 0 && (
        <ul className="tags" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag.id}>
              <a href={`${site.url}/tags/${tag.slug}`}>{tag.name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
