import type { Failure, SaveKind } from './machine.ts'

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
  fields: Field<F>[]
}
