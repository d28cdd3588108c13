import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A cell by its row (−1 is the head) and its column. */
export interface Place {
  row: number
  column: number
}

/**
 * Moves the focus from cell to cell of a grid (ARIA APG): arrows, Home and End in the row, with Ctrl in the grid, page
 * keys by `page` rows. One cell alone is in the order of Tab. `onMove` brings a row into sight; `cellAt` finds its cell
 * once it is there, and until then `hold` keeps the focus in the grid.
 */
export function useGridKeys({
  rows,
  columns,
  page,
  onMove,
  cellAt,
  hold,
}: {
  rows: number
  columns: number
  page: number
  onMove: (row: number) => void
  cellAt: (place: Place) => HTMLElement | null | undefined
  hold: () => void
}) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    const cell = cellAt(at)
    if (!cell) return
    wanted.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  function go(next: Place) {
    const row = Math.min(Math.max(next.row, -1), rows - 1)
    const column = Math.min(Math.max(next.column, 0), columns - 1)
    wanted.current = true
    if (!cellAt({ row, column })) hold()
    if (row >= 0) onMove(row)
    setAt({ row, column })
  }
  return {
    at: { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) },
    /** The focus came to the cell by itself: by Tab, or by a press. */
    take: setAt,
    go,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.defaultPrevented) return
      const target = TARGETS[event.key]?.(at, { rows, columns, page, isWhole: event.ctrlKey })
      if (target === undefined) return
      event.preventDefault()
      go(target)
    },
  }
}

type Extent = { rows: number; columns: number; page: number; isWhole: boolean }
const TARGETS: Record<string, (at: Place, extent: Extent) => Place> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(row - page, 0), column }),
  Home: ({ row }, { isWhole }) => ({ row: isWhole ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns, isWhole }) => ({ row: isWhole ? rows - 1 : row, column: columns - 1 }),
}
