import type { Operation } from '#app/contract/operation.ts'
import type { Member, Scope } from '#server/scope.ts'

/** Undoes one act, in the background when it is long; the operation is `undoing` until it says `undone`. */
export type Undo = (scope: Scope & { member: Member }, operation: Operation) => Promise<void>
