import type { ReactNode } from 'react'

/** What keeps the words typed in a form on this device until they are saved. Made by a route or a page, see `save/SheetKeeping`. */
export interface Keeping {
  /** What an earlier visit typed and is back in the form: shown over the record, and saved with it. */
  change: Record<string, unknown>
  /** The record that it is over; somebody may have saved since. */
  record?: unknown
  /** What there is to say of it, above the fields. */
  note: ReactNode
  /** Told at each key, with the record that is typed on. `read` answers the changes once they are due, null when it cannot. */
  keep: (record: { id: number | string; lock_version: number }, read: () => object | null) => void
  /** Writes now what is due. */
  write: () => void
  /** The words were saved, or let go. */
  forget: () => void
}

/** The fields of a form by name: what each is called, and its value in words where it is no text. */
export type SheetWords = Record<string, readonly [label: () => string, text?: (value: unknown) => string]>

/** Puts the form of a record between the list that opens it and what keeps its words. */
export type KeepSheet<Stored> = (record: Stored, form: (keeping: Keeping) => ReactNode) => ReactNode
