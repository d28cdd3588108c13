import { Link } from '@tanstack/react-router'
import { type BroadcastRow, BroadcastSearch } from '#app/contract/broadcast-search.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { missingWords } from '#app/features/broadcasts/missing.ts'
import { StateBadges } from '#app/features/broadcasts/StateBadges.tsx'
import { formatDate } from '#app/lib/dates.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import classes from './BroadcastList.module.css'

/** One line a broadcast: title and states first, facts after, what it lacks last. */
export function BroadcastTable({
  rows,
  total,
  sort,
  onSort,
}: {
  rows: BroadcastRow[]
  total: number
  sort: BroadcastSearch['sort']
  onSort: (sort: BroadcastSearch['sort']) => void
}) {
  const { features, newsroom } = useCapabilities()
  const locale = getLocale()
  const day = (date: string) => formatDate(date, newsroom.time_zone, { style: 'short', locale })
  const columns: Column<BroadcastRow>[] = [
    {
      key: 'title',
      title: m.broadcasts_col_title(),
      sort: 'title',
      kind: 'main',
      cell: (row) => titleOf(row, features),
    },
    { key: 'series', title: m.broadcasts_col_series(), cell: seriesWords },
    { key: 'guests', title: m.broadcasts_col_guests(), cell: guestWords },
    {
      key: 'aired_on',
      title: m.broadcasts_col_aired(),
      sort: 'aired_on',
      kind: 'figure',
      cell: ({ aired_on }) => aired_on && day(aired_on),
    },
    {
      key: 'duration',
      title: m.broadcasts_col_duration(),
      sort: 'duration_seconds',
      kind: 'figure',
      cell: ({ duration_seconds }) => duration_seconds !== null && formatDuration(duration_seconds, locale),
    },
    {
      key: 'updated',
      title: m.broadcasts_col_updated(),
      sort: 'updated_at',
      kind: 'figure',
      cell: ({ updated_at }) => day(updated_at),
    },
  ]
  return (
    <DataTable
      caption={m.broadcasts_caption({ total: formatNumber(total, locale) })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      {...(sort === undefined ? {} : { sort })}
      onSort={(next) => onSort(BroadcastSearch.shape.sort.parse(next))}
    />
  )
}

function titleOf(row: BroadcastRow, features: Capability[]) {
  const missing = missingWords(row.missing, features)
  return (
    <>
      <Link to="/emissions/$id" params={{ id: String(row.id) }} className={classes['title']}>
        {row.title}
      </Link>
      <span className={classes['states']}>
        <StateBadges {...row} />
        {missing !== '' && <span className={classes['missing']}>{missing}</span>}
      </span>
    </>
  )
}

function seriesWords({ series, season_number }: BroadcastRow) {
  const season = season_number === null ? null : m.broadcasts_season_short({ season: season_number })
  return [series?.name, season].filter(Boolean).join(', ')
}

function guestWords({ guests }: BroadcastRow) {
  const names = guests.slice(0, 2).map((guest) => guest.display_name)
  const more = guests.length > 2 ? [m.broadcasts_more_guests({ count: guests.length - 2 })] : []
  return [...names, ...more].join(', ')
}
