import type { OperationKind } from '#app/contract/operation.ts'
import { undoBroadcasts } from '#server/bulk/undo.ts'
import { undoNames } from '#server/bulk/undo-names.ts'
import { undoImport } from '#server/imports/undoImport.ts'
import { undoReplace } from '#server/library/undoReplace.ts'
import { undoMerge } from '#server/merges/undoMerge.ts'
import type { Undo } from './undo.ts'

/** How each kind of act is undone. */
export const undoers: Record<OperationKind, Undo> = {
  merge: undoMerge,
  bulk_edit: (scope, operation) =>
    'noun' in operation.request ? undoNames(scope, operation) : undoBroadcasts(scope, operation),
  fix: undoBroadcasts,
  import: undoImport,
  replace_image: undoReplace,
}
