import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { errorLine, explainError } from '#app/api/explainError.ts'
import type { DuplicatePair } from '#app/contract/duplicate.ts'
import type { DuplicateSearch } from '#app/contract/duplicate-search.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { m } from '#app/paraglide/messages.js'
import { Choice } from '#app/ui/Choice.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { OverPage } from '#app/ui/OverPage.tsx'
import { Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { PairLine } from './PairLine.tsx'
import { duplicateQueries } from './queries.ts'
import { RecentMerges } from './RecentMerges.tsx'
import { ToldApart } from './ToldApart.tsx'
import { usePairKeys } from './usePairKeys.ts'
import { useTellApart } from './useTellApart.ts'
import classes from './Duplicates.module.css'

/** The pairs that are probably one, the surest first: each is merged or told apart, and both can be taken back. */
export function DuplicatesScreen({ search, actor }: { search: DuplicateSearch; actor: Actor }) {
  const { noun } = search
  const navigate = useNavigate()
  const pairs = useQuery({ ...duplicateQueries.list(search), placeholderData: keepPreviousData })
  const [merging, setMerging] = useState<DuplicatePair | null>(null)
  const tell = useTellApart(noun)
  const list = usePairKeys()
  // The last pair of the last page was dealt with: the page before it is the last now.
  const lastPage =
    pairs.data?.data.length === 0 && !pairs.isPlaceholderData && pairs.data.meta.total > 0
      ? pairs.data.meta.total_pages
      : null
  const refusal = can(actor, 'archive.merge') ? null : m.broadcasts_refusal_role()

  return (
    <Page
      title={m.duplicates_title()}
      lead={pairs.data && m.duplicates_lead({ total: pairs.data.meta.total })}
    >
      <div className={classes['choice']}>
        <Choice
          label={m.duplicates_noun()}
          value={noun}
          options={[
            { value: 'guest', label: m.shell_guests() },
            { value: 'tag', label: m.shell_tags() },
          ]}
          onChange={(next) => void navigate({ to: '/doublons', search: { noun: next }, replace: true })}
        />
      </div>
      {pairs.isPending && <SkeletonList />}
      {pairs.isError && <ErrorState {...explainError(pairs.error)} onRetry={() => void pairs.refetch()} />}
      {lastPage !== null && <Navigate to="/doublons" search={{ ...search, page: lastPage }} replace />}
      {pairs.data?.data.length === 0 && lastPage === null && (
        <EmptyState title={m.duplicates_none()}>{m.duplicates_none_hint()}</EmptyState>
      )}
      {pairs.data !== undefined && pairs.data.data.length > 0 && (
        <>
          <ul ref={list} className={classes['pairs']} aria-label={m.duplicates_list()}>
            {pairs.data.data.map((pair) => (
              <PairLine
                key={`${pair.from.id} ${pair.into.id}`}
                noun={noun}
                pair={pair}
                refusal={refusal}
                onMerge={() => setMerging(pair)}
                onDistinct={() => tell(pair, true)}
              />
            ))}
          </ul>
          <Pager
            page={pairs.data.meta.page}
            total={pairs.data.meta.total}
            totalPages={pairs.data.meta.total_pages}
          />
        </>
      )}
      {refusal === null && <RecentMerges />}
      <ToldApart noun={noun} refusal={refusal} onConfuse={(pair) => tell(pair, false)} />
      {merging !== null && (
        <OverPage name="merge" explain={errorLine} onMissing={() => setMerging(null)}>
          <MergeDialog
            noun={noun}
            pair={[merging.from.id, merging.into.id]}
            onClose={() => setMerging(null)}
          />
        </OverPage>
      )}
    </Page>
  )
}

const MergeDialog = lazy(() =>
  import('./MergeDialog.tsx').then((module) => ({ default: module.MergeDialog })),
)
