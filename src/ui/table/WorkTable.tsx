import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import type { WorkColumn } from './column.ts'
import { type Place, useGridKeys } from './useGridKeys.ts'
import { type PageQuery, usePages, useRowsAt } from './usePages.ts'
import { choose, type Selection } from './selection.ts'
import { WorkHead } from './WorkHead.tsx'
import { WorkRow } from './WorkRow.tsx'
import classes from './WorkTable.module.css'

/** Of every line, in px: all are of one height, so that a place is known before its line has come. */
const LINE = 38

const features = tableFeatures({ columnVisibilityFeature })

/**
 * A long list to work in (ARIA grid): all its rows in one, of which those in sight are drawn; `columns` are those to
 * show. Rows are chosen by Space, by their boxes, with Shift as a range; Enter opens or edits, F2 edits. `sort` is the
 * order in force, as the address says it.
 */
export function WorkTable<Row extends { id: number }>({
  label,
  columns,
  shown,
  pageQuery,
  nameOf,
  sort,
  onSort,
  selection,
  onSelect,
  explain,
}: {
  label: (total: number) => string
  columns: WorkColumn<Row>[]
  shown: string[]
  pageQuery: PageQuery<Row>
  nameOf: (row: Row) => string
  sort: string | undefined
  onSort: (sort: string) => void
  selection: Selection
  onSelect: (next: (selection: Selection) => Selection) => void
  explain: (error: unknown) => string
}) {
  const region = useRef<HTMLDivElement>(null)
  const anchor = useRef(0)
  // The line that is typed in stays what and where it is, whatever becomes of the list meanwhile.
  const [editing, setEditing] = useState<(Place & { line: Row }) | null>(null)
  const wanted = useRef<(Place & { line: Row }) | null>(null)
  const { total, isStale, query, between } = usePages(pageQuery)
  const keys = useGridKeys({
    rows: total,
    columns: shown.length + 1,
    page: 15,
    onMove: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
    cellAt: ({ row, column }) =>
      region.current?.querySelector<HTMLElement>(
        `[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`,
      ),
    hold: () => region.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
  })
  // oxlint-disable-next-line react/incompatible-library -- no memo hangs on its functions
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => region.current,
    estimateSize: () => LINE,
    overscan: 10,
    scrollMargin: LINE, // the head stays above them
    scrollPaddingStart: LINE,
    // The row with the focus stays, and the one that is typed in, wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([keys.at.row, editing?.row ?? -1, ...defaultRangeExtractor(range)])]
        .filter((row) => row >= 0 && row < total)
        .toSorted((one, other) => one - other),
  })
  const lines = virtual.getVirtualItems()
  const { rows, again } = useRowsAt(
    query,
    lines.map(({ index }) => index),
  )
  const table = useTable({
    features,
    columns: useMemo(() => columns.map(({ key, title }) => ({ id: key, header: title })), [columns]),
    data: lines.map(({ index, start }, at) => ({
      index,
      start: start - LINE,
      row: editing?.row === index ? editing.line : rows[at],
    })),
    getRowId: ({ index }) => String(index),
    state: { columnVisibility: Object.fromEntries(columns.map(({ key }) => [key, shown.includes(key)])) },
  })
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const inSight = table.getVisibleLeafColumns().flatMap(({ id }) => byKey.get(id) ?? [])
  const tracks = ['2.5rem', ...inSight.map(({ width }) => width)].join(' ')

  /** One cell at a time: another waits until what is typed in this one is saved. */
  function edit(row: number, column: number) {
    const line = table.getRowModel().rows.find(({ original }) => original.index === row)?.original.row
    if (line === undefined || inSight[column - 1]?.edit === undefined) return
    if (editing === null) return setEditing({ row, column, line })
    if (editing.row === row && editing.column === column) return // it is being saved
    wanted.current = { row, column, line }
    region.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  function endEdit(isSaved: boolean, isLeft: boolean) {
    const next = isSaved ? wanted.current : null
    wanted.current = null
    if (next === null && editing !== null && !isLeft) keys.go(editing)
    setEditing(next)
  }
  async function select(place: number, isOn: boolean, isRange: boolean) {
    const from = isRange ? anchor.current : place
    anchor.current = place
    const some = await between(from, place).catch((error: unknown) =>
      notify(explain(error), { tone: 'trouble' }),
    )
    if (!some) return
    onSelect((before) =>
      choose(
        before,
        some.map(({ id }) => id),
        isOn,
      ),
    )
  }
  function onKeyDown(event: KeyboardEvent) {
    const { row, column } = keys.at
    if (event.target instanceof HTMLElement && event.target.getAttribute('role')?.endsWith('cell')) {
      const chosen = event.target.parentElement?.getAttribute('aria-selected') === 'true'
      if (event.key === ' ' && row >= 0) {
        event.preventDefault()
        void select(row, event.shiftKey || !chosen, event.shiftKey)
      }
      if (event.key === 'F2') edit(row, column)
      if (event.key === 'Enter') {
        event.preventDefault()
        const control = event.target.querySelector<HTMLElement>('a, input, button')
        if (control !== null) control.click()
        else edit(row, column)
      }
      if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const next = Math.min(Math.max(row + (event.key === 'ArrowDown' ? 1 : -1), 0), total - 1)
        if (!chosen) anchor.current = row
        void select(next, true, true)
      }
    }
    keys.onKeyDown(event)
  }
  return (
    <div ref={region} className={classes['region']} aria-busy={isStale}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label(total)}
        aria-rowcount={total + 1}
        aria-colcount={inSight.length + 1}
        aria-multiselectable
        className={classes['table']}
        style={{ gridTemplateColumns: tracks }}
        onKeyDown={onKeyDown}
      >
        <WorkHead columns={inSight} sort={sort} onSort={onSort} at={keys.at} onTake={keys.take} />
        <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {table.getRowModel().rows.map(({ id, original: { index, start, row } }) =>
            row === undefined ? (
              <div key={id} role="row" aria-rowindex={index + 2} style={{ translate: `0 ${start}px` }}>
                <div role="gridcell" className={classes['waiting']}>
                  {again === null ? m.ui_loading() : <Failed onRetry={again} />}
                </div>
              </div>
            ) : (
              <WorkRow
                key={id}
                row={row}
                place={index}
                start={start}
                name={nameOf(row)}
                columns={inSight}
                at={keys.at}
                editing={editing?.row === index ? editing.column : null}
                selection={selection}
                explain={explain}
                onTake={keys.take}
                onSelect={(isOn, isRange) => void select(index, isOn, isRange)}
                onEdit={(column) => edit(index, column)}
                onDone={endEdit}
              />
            ),
          )}
        </div>
      </div>
    </div>
  )
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      {m.table_failed()}{' '}
      <button type="button" className={classes['retry']} onClick={onRetry}>
        {m.problem_retry()}
      </button>
    </>
  )
}
