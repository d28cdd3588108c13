import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Format } from '#app/contract/broadcast.ts'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { LiveState, Status } from '#app/contract/broadcast-state.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import {
  formatLabels,
  liveStateLabels,
  missingLabels,
  statusLabels,
} from '#app/features/broadcasts/labels.ts'
import { missingOn } from '#app/features/broadcasts/missing.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { FilterChips } from '#app/ui/FilterChips.tsx'
import { later } from '#app/ui/later.ts'
import { SearchBox } from '#app/ui/SearchBox.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './BroadcastList.module.css'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import { FilterFold } from './FilterFold.tsx'
import { SortSelect } from './SortSelect.tsx'
import { useFilterWords } from './use-filter-words.ts'

/**
 * The search box and the filters; each in force is a chip below. Those by name come once the list is shown, or at once
 * when one turns to the filters, in a place that is kept for them: no line moves.
 */
export function BroadcastFilters({
  search,
  isShown,
  onChange,
}: {
  search: BroadcastSearch
  isShown: boolean
  onChange: (next: Partial<BroadcastSearch>) => void
}) {
  const { features } = useCapabilities()
  const hasSeries = features.includes('series')
  const { data: series } = useQuery({
    ...seriesQueries.list({ per_page: 100, sort: 'name' }),
    enabled: hasSeries,
  })
  const filters = useFilterWords(search, onChange)
  const [isNear, setNear] = useState(false)
  const names = useNameFilters(isNear, !isShown)
  return (
    <>
      <SearchBox text={search.q} hint={m.broadcasts_search_hint()} onChange={(q) => onChange({ q })} />
      <FilterFold count={filters.filter(({ key }) => key !== 'q').length} onNear={() => setNear(true)}>
        <ChoiceFilter
          label={m.broadcasts_filter_status()}
          any={m.broadcasts_any()}
          values={Status.options}
          words={statusLabels}
          chosen={search.status}
          onChange={(status) => onChange({ status })}
        />
        <ChoiceFilter
          label={m.broadcasts_filter_live()}
          any={m.broadcasts_any()}
          values={LiveState.options}
          words={liveStateLabels}
          chosen={search.live_state}
          onChange={(live_state) => onChange({ live_state })}
        />
        {hasSeries && (
          <SelectField
            label={m.broadcasts_filter_series()}
            value={String(search.series ?? '')}
            options={[
              { value: '', label: m.broadcasts_any_f() },
              ...(series?.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChange({ series: value === '' ? undefined : Number(value) })
            }
          />
        )}
        <ChoiceFilter
          label={m.broadcasts_filter_format()}
          any={m.broadcasts_any()}
          values={Format.options}
          words={formatLabels}
          chosen={search.format}
          onChange={(format) => onChange({ format })}
        />
        <ChoiceFilter
          label={m.broadcasts_filter_missing()}
          any={m.broadcasts_any_missing()}
          values={missingOn(features)}
          words={missingLabels}
          chosen={search.missing}
          onChange={(missing) => onChange({ missing })}
        />
        <TextField
          label={m.broadcasts_filter_season()}
          inputMode="numeric"
          className={classes['season'] ?? ''}
          value={String(search.season ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ season: /^\d{1,3}$/.test(value) ? Number(value) : undefined })
          }
        />
        {names === null ? (
          [m.broadcasts_filter_guest(), m.broadcasts_filter_tag()].map((label) => (
            <TextField key={label} label={label} disabled />
          ))
        ) : (
          <names.NameFilters search={search} onChange={onChange} />
        )}
        <SortSelect sort={search.sort} onSort={(sort) => onChange({ sort })} />
        <Link to="/emissions" search={{ status: ['trashed'] }} className={classes['trash']}>
          {m.broadcasts_filter_trash()}
        </Link>
      </FilterFold>
      <FilterChips filters={filters} onClear={() => onChange(NONE)} />
    </>
  )
}

const useNameFilters = later(() => import('./NameFilters.tsx'), { rest: 2000 })

const NONE: Record<keyof Omit<BroadcastSearch, 'sort' | 'per_page' | 'facets'>, undefined> = {
  q: undefined,
  page: undefined,
  status: undefined,
  live_state: undefined,
  format: undefined,
  missing: undefined,
  series: undefined,
  season: undefined,
  tag: undefined,
  guest: undefined,
  from: undefined,
  to: undefined,
}
