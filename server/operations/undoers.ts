import type { Operation, OperationKind } from '#app/contract/operation.ts'
import { undoBroadcasts } from '#server/bulk/undo.ts'
import { undoImport } from '#server/imports/undoImport.ts'
import type { Member, Scope } from '#server/scope.ts'

/** Undoes one act, in the background when it is long; the operation is `undoing` until it says `undone`. */
export type Undo = (scope: Scope & { member: Member }, operation: Operation) => Promise<void>

/** How each kind of act is undone. */
export const undoers: Partial<Record<OperationKind, Undo>> = {
  bulk_edit: undoBroadcasts,
  fix: undoBroadcasts,
  import: undoImport,
}
