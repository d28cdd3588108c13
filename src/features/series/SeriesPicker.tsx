import { IconX } from '@tabler/icons-react'
import { errorLine } from '#app/api/explainError.ts'
import type { Series, SeriesRef } from '#app/contract/series.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { NearDuplicates } from '#app/ui/NearDuplicates.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { useSeriesSearch } from './useSeriesSearch.ts'

/** Chooses the series of a broadcast, or none. A new one is created in place when `canCreate`. */
export function SeriesPicker({
  value,
  onChange,
  error,
  canCreate,
}: {
  value: SeriesRef | null
  onChange: (value: SeriesRef | null) => void
  error?: string | undefined
  canCreate: boolean
}) {
  const pick = ({ id, name, slug }: Series) => onChange({ id, name, slug })
  const search = useSeriesSearch(pick)

  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.broadcast_form_series()}
        error={error ?? (search.error ? errorLine(search.error) : undefined)}
        text={search.text}
        onText={search.onText}
        items={search.items}
        pending={search.pending}
        itemKey={(series) => series.id}
        renderItem={(series) => series.name}
        onPick={pick}
        chosen={value?.name ?? ''}
        rightSection={
          value !== null && (
            <IconButton
              label={m.broadcast_form_series_clear()}
              icon={<IconX size={15} />}
              onClick={() => onChange(null)}
            />
          )
        }
        onCreate={canCreate && search.exact === undefined ? search.create : undefined}
      />
      <NearDuplicates doubt={search.doubt} renderItem={(series) => series.name} />
    </div>
  )
}
