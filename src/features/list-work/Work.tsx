import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { can } from '#app/contract/policy.ts'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import type { WorkColumn } from '#app/ui/table/column.ts'
import { countOf, everything, nothing, type Selection } from '#app/ui/table/selection.ts'
import { type PageQuery, usePages } from '#app/ui/table/usePages.ts'
import { WorkTable } from '#app/ui/table/WorkTable.tsx'
import { BulkEditor, type Chosen } from './BulkEditor.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { searchRecord } from './searchRecord.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useColumns } from './useColumns.ts'
import { Views } from './Views.tsx'
import classes from './ListWork.module.css'

/** The bar of a list (views, columns, files, table or lines) and, as a table, its rows and what is chosen of them. */
export function Work<Row extends { id: number }>({
  list,
  search,
  isTable,
  onTable,
  columns,
  pageQuery,
  nameOf,
  count,
}: {
  list: ViewedList
  search: { sort?: string | undefined }
  isTable: boolean
  onTable: (isOn: boolean) => void
  columns: WorkColumn<Row>[]
  pageQuery: PageQuery<Row>
  nameOf: (row: Row) => string
  count: (count: number) => string
}) {
  const navigate = useNavigate()
  const canImport = can(useSession(), 'archive.bulk')
  const asked = searchRecord(search)
  const { sort = '', ...filters } = asked
  const found = JSON.stringify(filters)
  const [chosen, setChosen] = useState({ found, selection: nothing })
  // What was chosen among other rows is not chosen among these.
  const selection = chosen.found === found ? chosen.selection : nothing
  const select = (next: (before: Selection) => Selection) =>
    setChosen((before) => ({
      found,
      selection: next(before.found === found ? before.selection : nothing),
    }))
  const [shown, show] = useColumns(list, columns)
  const [bulk, setBulk] = useState<Chosen | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { total } = usePages(pageQuery)
  const amount = countOf(selection, total)
  function sortBy(next: string) {
    const sorted: Record<string, string> = { ...asked, sort: next }
    void navigate({ to: '.', search: sorted, replace: true })
  }
  return (
    <>
      <div className={classes['bar']}>
        <Views
          list={list}
          asked={asked}
          columns={isTable ? shown : []}
          onApply={(view) => {
            void navigate({ to: '.', search: view.search })
            if (view.columns.length > 0) {
              show(view.columns)
              onTable(true)
            }
          }}
        />
        <div className={classes['tools']}>
          {isTable && (
            <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
              {m.list_work_columns()}
            </Button>
          )}
          {list !== 'broadcasts' && canImport && (
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/importer/$noun"
                  params={{ noun: list === 'guests' ? 'invites' : 'tags' }}
                  {...props}
                />
              )}
            >
              {m.imports_open()}
            </Button>
          )}
          <ExportMenu list={list} asked={asked} label={m.list_work_export()} />
          <Button
            size="compact-sm"
            variant={isTable ? 'light' : 'default'}
            aria-pressed={isTable}
            data-tip={m.list_work_table_hint()}
            onClick={() => onTable(!isTable)}
          >
            {m.list_work_table()}
          </Button>
        </div>
      </div>
      {isTable && total > 0 && (
        <>
          <SelectionBar
            list={list}
            asked={asked}
            selection={selection}
            amount={amount}
            total={total}
            count={count}
            onAll={() => select(() => everything)}
            onNone={() => select(() => nothing)}
            onBulk={() => setBulk({ selection, asked, what: count(amount) })}
          />
          <WorkTable
            label={count}
            columns={columns}
            shown={shown}
            pageQuery={pageQuery}
            nameOf={nameOf}
            sort={sort}
            onSort={sortBy}
            selection={selection}
            onSelect={select}
            explain={errorLine}
          />
        </>
      )}
      <BulkEditor list={list} chosen={bulk} onClose={() => setBulk(null)} />
      {isChoosing && (
        <ColumnsDialog columns={columns} shown={shown} onShow={show} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}
