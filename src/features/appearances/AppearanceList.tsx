import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { explainError } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { AppearanceLines } from './AroundPanel.tsx'
import { appearanceQueries } from './queries.ts'
import classes from './Appearances.module.css'

/** All the broadcasts of a name over time, page by page. */
export function AppearanceList({
  noun,
  id,
  page,
  zone,
  none,
}: {
  noun: 'guest' | 'tag'
  id: number
  page: number | undefined
  zone: string
  none: string
}) {
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...appearanceQueries.list(noun, id, page),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes['section']} aria-label={m.appearances_title()} aria-busy={isPlaceholderData}>
      <h2>{m.appearances_title()}</h2>
      {data === undefined && error === null && <SkeletonList rows={6} />}
      {error !== null && <ErrorState {...explainError(error)} onRetry={() => void refetch()} />}
      {data?.meta.total === 0 && <p>{none}</p>}
      {data !== undefined && data.meta.total > 0 && (
        <>
          <AppearanceLines rows={data.data} zone={zone} />
          <Pager page={data.meta.page} totalPages={data.meta.total_pages} total={data.meta.total} />
        </>
      )}
    </section>
  )
}
