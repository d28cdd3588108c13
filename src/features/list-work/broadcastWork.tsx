import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '#app/api/client.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastRow, BroadcastSearch } from '#app/contract/broadcast-search.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import { formatLabels } from '#app/features/broadcasts/labels.ts'
import { missingWords } from '#app/features/broadcasts/missing.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { formatDate } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { WorkColumn } from '#app/ui/table/column.ts'
import type { PageQuery } from '#app/ui/table/usePages.ts'
import { broadcastEdits } from './broadcastEdits.ts'
import classes from './ListWork.module.css'

/** The pages of what the filters find. */
export function broadcastPages(search: BroadcastSearch): PageQuery<BroadcastRow> {
  return (asked) => {
    const query = { ...search, ...asked }
    return {
      queryKey: broadcastQueries.list(query).queryKey,
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }
  }
}

/** What a table of broadcasts can show. */
export function broadcastColumns({
  queries,
  time_zone,
  features,
  series,
  canEdit,
}: {
  queries: QueryClient
  time_zone: string
  features: Capability[]
  series: { id: number; name: string }[]
  canEdit: boolean
}): WorkColumn<BroadcastRow>[] {
  const locale = getLocale()
  const day = (date: string) => formatDate(date, time_zone, { style: 'short', locale })
  const columns: WorkColumn<BroadcastRow>[] = [
    {
      key: 'title',
      title: m.broadcasts_col_title(),
      width: 'minmax(16rem, 3fr)',
      sort: 'title',
      isFixed: true,
      cell: ({ id, title }) => (
        <Link to="/emissions/$id" params={{ id: String(id) }} tabIndex={-1}>
          {title}
        </Link>
      ),
    },
    {
      key: 'state',
      title: m.list_work_state(),
      width: '14rem',
      isUsual: true,
      cell: (row) => (
        <span className={classes['states']}>
          <StateBadges {...row} />
        </span>
      ),
    },
    {
      key: 'series',
      title: m.broadcasts_col_series(),
      width: 'minmax(11rem, 1fr)',
      isUsual: true,
      cell: (row) => row.series?.name,
    },
    {
      key: 'season',
      title: m.broadcasts_filter_season(),
      width: '7rem',
      isFigure: true,
      isUsual: true,
      cell: ({ season_number }) => season_number,
    },
    {
      key: 'episode',
      title: m.list_work_episode(),
      width: '6rem',
      isFigure: true,
      cell: ({ episode_number }) => episode_number,
    },
    {
      key: 'format',
      title: m.broadcasts_filter_format(),
      width: '8rem',
      cell: ({ format }) => format && formatLabels[format](),
    },
    {
      key: 'guests',
      title: m.broadcasts_col_guests(),
      width: 'minmax(10rem, 1.5fr)',
      isUsual: true,
      cell: ({ guests }) => guests.map(({ display_name }) => display_name).join(', '),
    },
    {
      key: 'tags',
      title: m.list_work_tags_column(),
      width: 'minmax(10rem, 1.5fr)',
      cell: ({ tags }) => tags.map(({ name }) => name).join(', '),
    },
    {
      key: 'aired_on',
      title: m.broadcasts_col_aired(),
      width: '8.75rem',
      sort: 'aired_on',
      isFigure: true,
      isUsual: true,
      cell: ({ aired_on }) => aired_on && day(aired_on),
    },
    {
      key: 'duration',
      title: m.broadcasts_col_duration(),
      width: '6.5rem',
      sort: 'duration_seconds',
      isFigure: true,
      cell: ({ duration_seconds }) => duration_seconds !== null && formatDuration(duration_seconds, locale),
    },
    {
      key: 'missing',
      title: m.broadcasts_filter_missing(),
      width: 'minmax(10rem, 1.5fr)',
      cell: ({ missing }) => missingWords(missing, features),
    },
    {
      key: 'updated',
      title: m.broadcasts_col_updated(),
      width: '8rem',
      sort: 'updated_at',
      isFigure: true,
      cell: ({ updated_at }) => day(updated_at),
    },
  ]
  const edits = canEdit ? broadcastEdits(queries, series) : {}
  return columns.map((column) => ({ ...column, edit: edits[column.key] }))
}
