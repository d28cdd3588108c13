import type { Field } from './port.ts'

/**
 * What is typed and not yet on the server, kept on this device. One entry a visit of a page: two tabs, or two openings
 * of the same page, never write over each other's.
 */
export interface Entry<F extends object> {
  /** The stored version that `changes` were typed on. */
  version: number
  changes: Partial<F>
  /** The same fields as that version held them: what a three-way merge starts from. */
  base: Partial<F>
  /** The last edit of each, as `Draft` numbers them: of two entries the later edit stands. */
  edits: Partial<Record<Field<F>, number>>
  /** When it was written, in epoch milliseconds. */
  at: number
  /** The creation that was sent and not answered. */
  creation?: Creation
}

/** A creation is sent again with the same key and the same body, so that a page is never created twice. */
export interface Creation {
  key: string
  body: object
}

/** In ms. A key is on the device 300 ms later: this long until it is written, the rest for the device. */
export const SOON = 220

/** The page of what is not created yet. */
export const NEW = 'new'

/** Where an entry lies. `page` is the id of a broadcast, or `NEW`; `visit` is one opening of it. */
export interface Place {
  page: string
  visit: string
}

export interface Found<F extends object> extends Place {
  entry: Entry<F>
}

/**
 * The entries of one person. Every call may reject: the device's storage can be absent, full or forbidden. Nothing here
 * is forgotten for its age: only what the server holds, or what its author put away, is removed.
 */
export interface Journal<F extends object> {
  /** The entries of a page, or of all of them; the oldest first. What cannot be read is counted, and of one page put aside. */
  list: (page?: string) => Promise<{ found: Found<F>[]; unreadable: number }>
  write: (place: Place, entry: Entry<F>) => Promise<void>
  /** With `at`, only if it was not written since. */
  remove: (place: Place, at?: number) => Promise<void>
}
