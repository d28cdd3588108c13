import { useQuery } from '@tanstack/react-query'
import { Format } from '#app/contract/broadcast.ts'
import { type BroadcastSearch, Missing } from '#app/contract/broadcast-search.ts'
import { LiveState, Status } from '#app/contract/broadcast-state.ts'
import {
  formatLabels,
  liveStateLabels,
  missingLabels,
  statusLabels,
} from '#app/features/broadcasts/labels.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { FilterChips } from '#app/ui/FilterChips.tsx'
import { SearchBox } from '#app/ui/SearchBox.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './BroadcastList.module.css'
import { useFilterWords } from './use-filter-words.ts'

/** The search box and the filters; each in force is a chip below. */
export function BroadcastFilters({
  search,
  onChange,
}: {
  search: BroadcastSearch
  onChange: (next: Partial<BroadcastSearch>) => void
}) {
  const { data: series } = useQuery(seriesQueries.list({ per_page: 100, sort: 'name' }))
  const one = <T extends string>(values: readonly T[] | undefined) =>
    values?.length === 1 ? (values[0] ?? '') : ''
  const filters = useFilterWords(search, onChange)
  return (
    <>
      <SearchBox text={search.q} hint={m.broadcasts_search_hint()} onChange={(q) => onChange({ q })} />
      <SelectField
        label={m.broadcasts_filter_status()}
        value={one(search.status)}
        options={choices(m.broadcasts_any(), Status.options, statusLabels)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ status: value === '' ? undefined : [Status.parse(value)] })
        }
      />
      <SelectField
        label={m.broadcasts_filter_live()}
        value={one(search.live_state)}
        options={choices(m.broadcasts_any(), LiveState.options, liveStateLabels)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ live_state: value === '' ? undefined : [LiveState.parse(value)] })
        }
      />
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
      <SelectField
        label={m.broadcasts_filter_format()}
        value={one(search.format)}
        options={choices(m.broadcasts_any(), Format.options, formatLabels)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ format: value === '' ? undefined : [Format.parse(value)] })
        }
      />
      <SelectField
        label={m.broadcasts_filter_missing()}
        value={one(search.missing)}
        options={choices(m.broadcasts_any_missing(), Missing.options, missingLabels)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ missing: value === '' ? undefined : [Missing.parse(value)] })
        }
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
      <FilterChips filters={filters} onClear={() => onChange(NONE)} />
    </>
  )
}

function choices<T extends string>(any: string, values: readonly T[], words: Record<T, () => string>) {
  return [{ value: '', label: any }, ...values.map((value) => ({ value, label: words[value]() }))]
}

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
