import { Link } from '@tanstack/react-router'
import type { Series } from '#app/contract/series.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Column } from '#app/ui/DataTable.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'

/** One line a series: its name, its slot, whether it still runs, and how much it is used; its template where there are any. */
export const seriesColumns = (hasTemplates: boolean): Column<Series>[] =>
  columns().filter(({ key }) => hasTemplates || key !== 'template')

const columns = (): Column<Series>[] => [
  {
    key: 'name',
    title: m.series_name(),
    sort: 'name',
    kind: 'main',
    cell: ({ name }) => <strong>{name}</strong>,
  },
  { key: 'schedule', title: m.series_schedule(), cell: ({ schedule_hint }) => schedule_hint },
  {
    key: 'state',
    title: m.series_state(),
    cell: ({ active }) => (
      <StateBadge tone={active ? 'accent' : 'quiet'} label={active ? m.series_active() : m.series_ended()} />
    ),
  },
  {
    key: 'template',
    title: m.templates_column(),
    cell: ({ id, name }) => (
      <Link to="/series/$id" params={{ id: String(id) }} aria-label={m.templates_link_of({ name })}>
        {m.templates_link()}
      </Link>
    ),
  },
  {
    key: 'uses',
    title: m.series_col_uses(),
    sort: 'broadcasts_count',
    kind: 'figure',
    cell: ({ id, name, broadcasts_count }) => (
      <Link
        to="/emissions"
        search={{ series: id }}
        aria-label={m.series_uses_of({ name, count: broadcasts_count })}
      >
        {formatNumber(broadcasts_count, getLocale())}
      </Link>
    ),
  },
]
