import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { explainError } from '#app/api/explainError.ts'
import type { KeepSheet } from '#app/api/keeping.ts'
import { type Series, SeriesSearch } from '#app/contract/series.ts'
import { type Action, type Actor, can } from '#app/contract/policy.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { NameList } from '#app/ui/NameList.tsx'
import { blankSeries } from './blankSeries.ts'
import { SeriesForm } from './SeriesForm.tsx'
import { seriesColumns } from './seriesColumns.tsx'
import { SeriesRemoval } from './SeriesRemoval.tsx'
import { seriesQueries } from './queries.ts'

/** Every series, found by search; `actor` is who looks. */
export function SeriesList({
  search,
  ignored,
  actor,
  hasTemplates,
  keep,
}: {
  search: SeriesSearch
  ignored: string[]
  actor: Actor
  /** Whether the backend plans from series. */
  hasTemplates: boolean
  keep: KeepSheet<Series>
}) {
  const navigate = useNavigate()
  const list = useQuery({ ...seriesQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<SeriesSearch>) =>
    void navigate({ to: '/series', search: { ...search, page: undefined, ...next }, replace: true })
  const refusalOf = (action: Action) => (can(actor, action) ? null : m.broadcasts_refusal_role())
  return (
    <NameList
      title={m.series_title()}
      add={m.series_new()}
      blank={blankSeries}
      nameOf={(series) => series.name}
      search={search}
      searchHint={m.series_search_hint()}
      ignored={ignored}
      list={list}
      explain={explainError}
      words={{ nothing: m.series_nothing(), none: m.series_none(), noneHint: m.series_none_hint() }}
      caption={(total) => m.series_caption({ total: formatNumber(total, getLocale()) })}
      columns={seriesColumns(hasTemplates)}
      refusals={{
        create: refusalOf('series.create'),
        update: refusalOf('series.update'),
        remove: refusalOf('series.delete'),
      }}
      onText={(q) => change({ q })}
      onSort={(sort) => change({ sort: SeriesSearch.shape.sort.parse(sort) })}
      renderForm={(series, onOpen, onClose) =>
        keep(series, (keeping) => (
          <SeriesForm series={series} keeping={keeping} onOpen={onOpen} onClose={onClose} />
        ))
      }
      renderRemoval={(series, onClose) => <SeriesRemoval series={series} onClose={onClose} />}
    />
  )
}
