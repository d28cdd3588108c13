import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { can } from '#app/contract/policy.ts'
import { AppearanceList } from '#app/features/appearances/AppearanceList.tsx'
import { AroundPanel } from '#app/features/appearances/AroundPanel.tsx'
import { SeenWith } from '#app/features/appearances/SeenWith.tsx'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { Tag } from '#app/contract/tag.ts'
import { tagWords } from '#app/features/tags/tagWords.ts'
import { tagQueries } from '#app/features/tags/queries.ts'
import { SheetKeeping } from '#app/save/SheetKeeping.tsx'
import { m } from '#app/paraglide/messages.js'
import { TagSheetForm } from './TagSheetForm.tsx'

/** A tag: what it covers, what the public reads of it, and where it was put, with which others. */
export function TagScreen({
  id,
  page,
  tools,
}: {
  id: number
  page: number | undefined
  /** What else can be done with it. */
  tools: ReactNode
}) {
  const tag = useSuspenseQuery(tagQueries.one(id)).data
  const around = useSuspenseQuery(appearanceQueries.aroundTag(id)).data
  const actor = useSession()
  const { site_url, time_zone } = useCapabilities().newsroom
  const isReadOnly = !can(actor, 'tag.update')
  return (
    <SheetKeeping
      key={id}
      noun="tags"
      record={tag}
      stored={Tag}
      words={tagWords}
      formerly={around.formerly}
      isReadOnly={isReadOnly}
    >
      {(keeping) => (
        <TagSheetForm
          tag={tag}
          keeping={keeping}
          isReadOnly={isReadOnly}
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
              {tools}
              <AroundPanel around={around} zone={time_zone}>
                <SeenWith
                  label={m.tag_page_with()}
                  to="/tags/$id"
                  names={around.with.map(({ tag: { id: other, name }, count }) => ({
                    id: other,
                    name,
                    count,
                  }))}
                />
              </AroundPanel>
              <AppearanceList noun="tag" id={id} page={page} zone={time_zone} none={m.tag_page_none()} />
            </>
          }
        />
      )}
    </SheetKeeping>
  )
}
