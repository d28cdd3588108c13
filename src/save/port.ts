import type { Failure, SaveKind } from './machine.ts'
import type { MergeFields } from './merged.ts'

/** What the server holds: the fields and the version to write against. */
export interface Stored<F> {
  fields: F
  version: number
}

/** How the draft reaches the server, and how it reads a refusal. */
export interface Port<F extends object> {
  send(changes: Partial<F>, from: { version: number; kind: SaveKind }): Promise<Stored<F>>
  /** What an error of `send` means. Fields refused one by one, a newer version, or a failure. */
  read(error: unknown): Outcome<F>
  /** Whether the server would hold the same: a trimmed space is no difference. Without it, only equal values are. */
  same?<K extends Field<F>>(field: K, one: F[K], other: F[K]): boolean
  /** Brings how fields are merged, when somebody saved the same ones first. Without it they are chosen whole. */
  merging?(): Promise<MergeFields<F>>
  /** These fields now show, in whole or in part, what somebody else wrote. */
  arrived?(fields: Field<F>[]): void
  now(): number
  random(): number
}
export type Outcome<F extends object> =
  | { type: 'refused'; fields: Partial<Record<Field<F>, string>> }
  | { type: 'newer'; theirs: Stored<F> }
  | { type: 'failed'; failure: Failure }
export type Field<F extends object> = keyof F & string
/** Two people changed the same fields: `theirs` waits for a choice, and what is typed stays. */
export interface Conflict<F extends object> {
  theirs: Stored<F>
  /** Those that need a choice. */
  fields: Field<F>[]
  merge: MergeFields<F>
}
