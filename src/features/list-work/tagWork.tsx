import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '#app/api/client.ts'
import { savedMeanwhile } from '#app/api/savedMeanwhile.ts'
import { Tag, tagEndpoints as api, TagKind, type TagPatch, type TagSearch } from '#app/contract/tag.ts'
import { tagKindLabels } from '#app/features/tags/labels.ts'
import { saveTag, tagQueries } from '#app/features/tags/queries.ts'
import { formatDate } from '#app/lib/dates.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { WorkColumn } from '#app/ui/table/column.ts'
import type { PageQuery } from '#app/ui/table/usePages.ts'
import { linesCell } from './linesCell.ts'

/** The pages of what the filters find. */
export function tagPages(search: TagSearch): PageQuery<Tag> {
  return (asked) => {
    const query = { ...search, ...asked }
    return {
      queryKey: tagQueries.list(query).queryKey,
      queryFn: ({ signal }) => call(api.list, { query }, { signal }),
    }
  }
}

/** What a table of tags can show; all but the uses is edited in its place. */
export function tagColumns({
  queries,
  canEdit,
}: {
  queries: QueryClient
  canEdit: boolean
}): WorkColumn<Tag>[] {
  const save = ({ id, lock_version }: Tag, patch: TagPatch) =>
    queries
      .getMutationCache()
      .build(queries, saveTag(queries))
      .execute({ id, lock_version, ...patch })
  const columns: WorkColumn<Tag>[] = [
    {
      key: 'name',
      title: m.tags_name(),
      width: 'minmax(14rem, 2fr)',
      sort: 'name',
      isFixed: true,
      cell: ({ id, name }) => (
        <Link to="/tags/$id" params={{ id: String(id) }} tabIndex={-1}>
          {name}
        </Link>
      ),
      edit: { read: ({ name }) => name, save: (tag, name) => save(tag, { name }), maxLength: 80 },
    },
    {
      key: 'kind',
      title: m.tags_kind(),
      width: '10rem',
      isUsual: true,
      cell: ({ kind }) => tagKindLabels[kind](),
      edit: {
        read: ({ kind }) => kind,
        save: (tag, kind) => save(tag, { kind: TagKind.parse(kind) }),
        options: TagKind.options.map((kind) => ({ value: kind, label: tagKindLabels[kind]() })),
      },
    },
    {
      key: 'description',
      title: m.tags_description(),
      width: 'minmax(14rem, 3fr)',
      isUsual: true,
      cell: ({ description }) => description,
      edit: linesCell({
        read: ({ description }) => description,
        save: (tag, description) => save(tag, { description }),
        maxLength: 4000,
      }),
    },
    {
      key: 'uses',
      title: m.tags_col_uses(),
      width: '8rem',
      sort: 'broadcasts_count',
      isFigure: true,
      isUsual: true,
      cell: ({ id, name, broadcasts_count }) => (
        <Link
          to="/emissions"
          search={{ tag: id }}
          tabIndex={-1}
          aria-label={m.tags_uses_of({ name, count: broadcasts_count })}
        >
          {formatNumber(broadcasts_count, getLocale())}
        </Link>
      ),
    },
    {
      key: 'updated',
      title: m.ui_updated(),
      width: '8rem',
      sort: 'updated_at',
      isFigure: true,
      cell: ({ updated_at }) => formatDate(updated_at, 'UTC', { style: 'short', locale: getLocale() }),
    },
  ]
  return columns.map((column) => ({
    ...column,
    edit: canEdit ? column.edit && { ...column.edit, theirs } : undefined,
  }))
}

/** The tag as somebody else saved it. */
const theirs = (error: unknown) => savedMeanwhile(error, Tag)
