import type { ReactNode } from 'react'

/** How a cell is edited in its place: `read` is what the field begins with, `save` writes what was typed. */
export interface CellEdit<Row> {
  read: (row: Row) => string
  save: (row: Row, typed: string) => Promise<unknown>
  /** What is wrong with what was typed, in words; null when nothing is. */
  check?: (typed: string) => string | null
  /** The row as somebody else saved it, when that is why the save was refused; else null. */
  theirs?: (error: unknown, row: Row) => Row | null
  /** The choices, where it is no free text. */
  options?: { value: string; label: string }[]
  maxLength?: number
  isNumber?: boolean
}

/** A column of a table that is worked in. `width` is a CSS grid track; one that `isFixed` is always in sight. */
export interface WorkColumn<Row> {
  key: string
  title: string
  width: string
  cell: (row: Row) => ReactNode
  /** The name this column sorts by in the address. */
  sort?: string
  isFigure?: boolean
  isFixed?: boolean
  /** Whether it is in sight before anybody chose columns. */
  isUsual?: boolean
  edit?: CellEdit<Row> | undefined
}
