import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { errorLine, explainError } from '#app/api/explainError.ts'
import { LibraryFilter, type LibrarySearch } from '#app/contract/library-search.ts'
import type { StoredImage } from '#app/contract/library.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { m } from '#app/paraglide/messages.js'
import { ListScreen } from '#app/ui/ListScreen.tsx'
import { OverPage } from '#app/ui/OverPage.tsx'
import { SearchBox } from '#app/ui/SearchBox.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { BulkUpload } from './BulkUpload.tsx'
import { PictureCard } from './PictureCard.tsx'
import { libraryQueries } from './queries.ts'
import { type Replaced, ReplacedNotice } from './ReplacedNotice.tsx'
import classes from './Library.module.css'

/** Every picture with its uses and what it lacks; one is opened to be described, replaced or deleted. */
export function Library({
  search,
  ignored,
  actor,
}: {
  search: LibrarySearch
  ignored: string[]
  actor: Actor
}) {
  const navigate = useNavigate()
  // As it was opened: what leaves the list, or changes there, takes nothing from who describes it.
  const [open, setOpen] = useState<StoredImage | null>(null)
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const list = useQuery({ ...libraryQueries.list(search), placeholderData: keepPreviousData })
  const change = (next: Partial<LibrarySearch>) =>
    void navigate({ to: '/images', search: { ...search, page: undefined, ...next }, replace: true })
  return (
    <>
      <ListScreen
        title={m.library_title()}
        search={search}
        ignored={ignored}
        actions={
          <>
            {can(actor, 'archive.bulk') && (
              <Link to="/sante" hash="operations">
                {m.library_undo_past()}
              </Link>
            )}
            <BulkUpload refusal={can(actor, 'image.create') ? null : m.broadcasts_refusal_role()} />
          </>
        }
        filters={
          <>
            <SearchBox text={search.q} hint={m.library_search_hint()} onChange={(q) => change({ q })} />
            <SelectField
              label={m.library_filter()}
              value={search.filter ?? ''}
              options={[
                { value: '', label: m.library_filter_all() },
                ...LibraryFilter.options.map((value) => ({ value, label: FILTERS[value]() })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                change({ filter: value === '' ? undefined : LibraryFilter.parse(value) })
              }
            />
          </>
        }
        list={list}
        explain={explainError}
        words={{ nothing: m.library_nothing(), none: m.library_none(), noneHint: m.library_none_hint() }}
      >
        {(rows, total) => (
          <>
            {replaced !== null && <ReplacedNotice replaced={replaced} onClose={() => setReplaced(null)} />}
            <ul className={classes['grid']} aria-label={m.library_caption({ total })}>
              {rows.map((row) => (
                <PictureCard key={row.id} image={row} onOpen={() => setOpen(row)} />
              ))}
            </ul>
          </>
        )}
      </ListScreen>
      <OverPage name={String(open?.id)} explain={errorLine} onMissing={() => setOpen(null)}>
        {open !== null && (
          <PictureSheet
            key={open.id}
            image={open}
            actor={actor}
            onReplaced={(operation) => {
              setOpen(null)
              setReplaced(operation)
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </OverPage>
    </>
  )
}

const PictureSheet = lazy(() =>
  import('./PictureSheet.tsx').then((module) => ({ default: module.PictureSheet })),
)

const FILTERS: Record<LibraryFilter, () => string> = {
  no_alt: m.library_filter_no_alt,
  no_credit: m.library_filter_no_credit,
  unused: m.library_filter_unused,
  duplicates: m.library_filter_duplicates,
}
