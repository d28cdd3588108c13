import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { explainError } from '#app/api/explainError.ts'
import type { KeepSheet } from '#app/api/keeping.ts'
import { type Tag, TagKind, TagSearch } from '#app/contract/tag.ts'
import { type Action, type Actor, can } from '#app/contract/policy.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { NameList } from '#app/ui/NameList.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { blankTag } from './blankTag.ts'
import { TagForm } from './TagForm.tsx'
import { tagColumns } from './tagColumns.tsx'
import { TagRemoval } from './TagRemoval.tsx'
import { tagKindLabels } from './labels.ts'
import { tagQueries } from './queries.ts'

/** Every tag, found by search and kind; `actor` is who looks. */
export function TagList({
  search,
  ignored,
  actor,
  keep,
  work,
}: {
  search: TagSearch
  ignored: string[]
  actor: Actor
  keep: KeepSheet<Tag>
  work: ComponentProps<typeof NameList>['work']
}) {
  const navigate = useNavigate()
  const list = useQuery({ ...tagQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<TagSearch>) =>
    void navigate({ to: '/tags', search: { ...search, page: undefined, ...next }, replace: true })
  const refusalOf = (action: Action) => (can(actor, action) ? null : m.broadcasts_refusal_role())
  return (
    <NameList
      title={m.tags_title()}
      add={m.tags_new()}
      blank={blankTag}
      nameOf={(tag) => tag.name}
      search={search}
      searchHint={m.tags_search_hint()}
      ignored={ignored}
      work={work}
      filters={
        <SelectField
          label={m.tags_kind()}
          value={search.kind?.length === 1 ? (search.kind[0] ?? '') : ''}
          options={[
            { value: '', label: m.tags_kind_all() },
            ...TagKind.options.map((kind) => ({ value: kind, label: tagKindLabels[kind]() })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: value === '' ? undefined : [TagKind.parse(value)] })
          }
        />
      }
      list={list}
      explain={explainError}
      words={{ nothing: m.tags_nothing(), none: m.tags_none(), noneHint: m.tags_none_hint() }}
      caption={(total) => m.tags_caption({ total: formatNumber(total, getLocale()) })}
      columns={tagColumns()}
      refusals={{
        create: refusalOf('tag.create'),
        update: refusalOf('tag.update'),
        remove: refusalOf('tag.delete'),
      }}
      onText={(q) => change({ q })}
      onSort={(sort) => change({ sort: TagSearch.shape.sort.parse(sort) })}
      renderForm={(tag, onOpen, onClose) =>
        keep(tag, (keeping) => <TagForm tag={tag} keeping={keeping} onOpen={onOpen} onClose={onClose} />)
      }
      renderRemoval={(tag, onClose) => <TagRemoval tag={tag} onClose={onClose} />}
    />
  )
}
