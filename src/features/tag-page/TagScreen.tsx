import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '#app/contract/policy.ts'
import { AppearanceList } from '#app/features/appearances/AppearanceList.tsx'
import appearances from '#app/features/appearances/Appearances.module.css'
import { AroundPanel } from '#app/features/appearances/AroundPanel.tsx'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { tagQueries } from '#app/features/tags/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { TagSheetForm } from './TagSheetForm.tsx'

/** A tag: what it covers, what the public reads of it, and where it was put, with which others. */
export function TagScreen({ id, page }: { id: number; page: number | undefined }) {
  const tag = useSuspenseQuery(tagQueries.one(id)).data
  const around = useSuspenseQuery(appearanceQueries.aroundTag(id)).data
  const actor = useSession()
  const { site_url, time_zone } = useCapabilities().newsroom
  return (
    <TagSheetForm
      key={id}
      tag={tag}
      isReadOnly={!can(actor, 'tag.update')}
      lead={
        <p>
          <Link to="/tags">{m.tag_page_back()}</Link>
          {around.published > 0 && (
            <>
              {' · '}
              <a href={`${site_url}/tags/${tag.slug}`}>{m.tag_page_public()}</a>
            </>
          )}
        </p>
      }
      beside={
        <>
          <AroundPanel around={around} zone={time_zone}>
            {around.with.length > 0 && (
              <section className={appearances['section']} aria-label={m.tag_page_with()}>
                <h2>{m.tag_page_with()}</h2>
                <ul className={appearances['names']}>
                  {around.with.map(({ tag: other, count }) => (
                    <li key={other.id}>
                      <Link to="/tags/$id" params={{ id: String(other.id) }}>
                        {other.name}
                      </Link>{' '}
                      <span className={appearances['role']}>{m.appearances_times({ count })}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </AroundPanel>
          <AppearanceList noun="tag" id={id} page={page} zone={time_zone} none={m.tag_page_none()} />
        </>
      }
    />
  )
}
