import type { QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { savedMeanwhile } from '#app/api/savedMeanwhile.ts'
import { Broadcast, Format } from '#app/contract/broadcast.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { BroadcastRow } from '#app/contract/broadcast-search.ts'
import { formatLabels } from '#app/features/broadcasts/labels.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import type { CellEdit } from '#app/ui/table/column.ts'
import { dayCell } from './dayCell.ts'
import { numberCell } from './numberCell.ts'

/** The fields of a broadcast that are edited in their cell, by the key of the column. */
export function broadcastEdits(
  queries: QueryClient,
  series: { id: number; name: string }[],
): Partial<Record<string, CellEdit<BroadcastRow>>> {
  async function save({ id, lock_version }: BroadcastRow, body: BroadcastPatch) {
    await call(api.update, { params: { id }, query: {}, body }, { ifMatch: lock_version }).finally(() =>
      queries.invalidateQueries({ queryKey: broadcastQueries.all() }),
    )
  }
  const edits: Record<string, CellEdit<BroadcastRow>> = {
    title: {
      read: ({ title }) => title,
      save: (row, title) => save(row, { page: { title } }),
      maxLength: 300,
    },
    series: {
      read: (row) => String(row.series?.id ?? ''),
      save: (row, id) => save(row, { series_id: id === '' ? null : Number(id) }),
      options: [
        { value: '', label: m.list_work_no_series() },
        ...series.map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    },
    season: numberCell({
      read: ({ season_number }) => season_number,
      save: (row, season_number) => save(row, { season_number }),
      digits: 3,
      wrong: m.list_work_season_wrong(),
    }),
    episode: numberCell({
      read: ({ episode_number }) => episode_number,
      save: (row, episode_number) => save(row, { episode_number }),
      digits: 5,
      wrong: m.list_work_episode_wrong(),
    }),
    format: {
      read: ({ format }) => format ?? '',
      save: (row, format) => save(row, { format: format === '' ? null : Format.parse(format) }),
      options: [
        { value: '', label: m.list_work_no_format() },
        ...Format.options.map((format) => ({ value: format, label: formatLabels[format]() })),
      ],
    },
    aired_on: dayCell({
      read: ({ aired_on }) => aired_on,
      save: (row, aired_on) => save(row, { aired_on }),
    }),
  }
  return Object.fromEntries(Object.entries(edits).map(([key, edit]) => [key, { ...edit, theirs }]))
}

/** What was saved meanwhile, as far as the table shows it. */
function theirs(error: unknown, row: BroadcastRow): BroadcastRow | null {
  const saved = savedMeanwhile(error, Broadcast)
  if (saved === null) return null
  const { lock_version, series, season_number, episode_number, format, aired_on, page } = saved
  return { ...row, lock_version, series, season_number, episode_number, format, aired_on, title: page.title }
}
