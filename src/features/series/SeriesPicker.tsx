import { IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { Series, SeriesRef } from '#app/contract/series.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { NearDuplicates } from '#app/ui/NearDuplicates.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { useCreateInPlace } from '#app/ui/useCreateInPlace.ts'
import { useNameSearch } from '#app/ui/useNameSearch.ts'
import { createSeries, seriesQueries } from './queries.ts'

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
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(createSeries(queries))
  const search = useNameSearch<Series>({
    all: seriesQueries.all(),
    find: async (q) =>
      (await queries.query(seriesQueries.list({ q, per_page: 20, sort: '-broadcasts_count' }))).data,
    idOf: (series) => series.id,
    namesOf: (series) => [series.name],
  })
  const pick = ({ id, name, slug }: Series) => onChange({ id, name, slug })
  const creation = useCreateInPlace({
    similar: search.similar,
    make: (name) => mutateAsync({ name }),
    onPick: pick,
  })
  const trouble = creation.error ?? search.error

  return (
    <div onFocus={search.wake}>
      <SearchPicker
        label={m.broadcast_form_series()}
        error={error ?? (trouble ? errorLine(trouble) : undefined)}
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
        {...(canCreate && search.exact === undefined ? { onCreate: creation.create } : {})}
      />
      {creation.doubt !== null && (
        <NearDuplicates
          {...creation.doubt}
          itemKey={(series) => series.id}
          renderItem={(series) => series.name}
        />
      )}
    </div>
  )
}
