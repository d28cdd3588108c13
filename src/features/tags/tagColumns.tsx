import { Link } from '@tanstack/react-router'
import type { Tag } from '#app/contract/tag.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Column } from '#app/ui/DataTable.tsx'
import { tagKindLabels } from './labels.ts'

/** One line a tag: its name, what it is, and how much it is used. */
export const tagColumns = (): Column<Tag>[] => [
  {
    key: 'name',
    title: m.tags_name(),
    sort: 'name',
    kind: 'main',
    cell: ({ id, name }) => (
      <Link to="/tags/$id" params={{ id: String(id) }}>
        <strong>{name}</strong>
      </Link>
    ),
  },
  { key: 'kind', title: m.tags_kind(), cell: ({ kind }) => tagKindLabels[kind]() },
  { key: 'description', title: m.tags_description(), cell: ({ description }) => description },
  {
    key: 'uses',
    title: m.tags_col_uses(),
    sort: 'broadcasts_count',
    kind: 'figure',
    cell: ({ id, name, broadcasts_count }) => (
      <Link
        to="/emissions"
        search={{ tag: id }}
        aria-label={m.tags_uses_of({ name, count: broadcasts_count })}
      >
        {formatNumber(broadcasts_count, getLocale())}
      </Link>
    ),
  },
]
