import { useQuery } from '@tanstack/react-query'
import type { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import {
  formatLabels,
  liveStateLabels,
  missingLabels,
  statusLabels,
} from '#app/features/broadcasts/labels.ts'
import { guestQueries } from '#app/features/guests/queries.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { tagQueries } from '#app/features/tags/queries.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'

interface Filter {
  key: string
  words: string
  onRemove: () => void
}

/** The filters in force, in words: a name stands for an id once it is known. */
export function useFilterWords(
  search: BroadcastSearch,
  onChange: (next: Partial<BroadcastSearch>) => void,
): Filter[] {
  const { tag, guest, series } = search
  const tagName = useQuery({ ...tagQueries.one(tag ?? 0), enabled: tag !== undefined }).data?.name
  const guestName = useQuery({ ...guestQueries.one(guest ?? 0), enabled: guest !== undefined }).data
    ?.display_name
  const seriesName = useQuery({ ...seriesQueries.one(series ?? 0), enabled: series !== undefined }).data?.name
  const day = (date: string) => formatDate(date, 'UTC', { style: 'long', locale: getLocale() })
  const words: Partial<Record<keyof BroadcastSearch, string | undefined>> = {
    q: search.q && m.broadcasts_words_q({ q: search.q }),
    status: search.status?.map((one) => statusLabels[one]().toLowerCase()).join(', '),
    live_state: search.live_state?.map((one) => liveStateLabels[one]().toLowerCase()).join(', '),
    format: search.format?.map((one) => formatLabels[one]().toLowerCase()).join(', '),
    missing: search.missing?.map((one) => missingLabels[one]()).join(', '),
    series:
      series === undefined ? undefined : m.broadcasts_words_series({ name: seriesName ?? String(series) }),
    season: search.season === undefined ? undefined : m.broadcasts_words_season({ season: search.season }),
    tag: tag === undefined ? undefined : m.broadcasts_words_tag({ name: tagName ?? String(tag) }),
    guest: guest === undefined ? undefined : m.broadcasts_words_guest({ name: guestName ?? String(guest) }),
    from: search.from && m.broadcasts_words_from({ date: day(search.from) }),
    to: search.to && m.broadcasts_words_to({ date: day(search.to) }),
  }
  return Object.entries(words).flatMap(([key, text]) =>
    text === undefined || text === ''
      ? []
      : [{ key, words: text, onRemove: () => onChange({ [key]: undefined }) }],
  )
}
