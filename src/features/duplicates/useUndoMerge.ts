import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Operation } from '#app/contract/operation.ts'
import { undoOperation } from '#app/features/operations/undoOperation.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { namesOf } from './namesOf.ts'
import { undoError } from './undoError.ts'

/** Takes a merge apart again, and says so or why not: also from a toast, once the screen it came from is left. */
export function useUndoMerge() {
  const { mutate, isPending } = useMutation({
    ...undoOperation<Operation>(useQueryClient()),
    onSuccess: (operation) => notify(m.duplicates_undone(namesOf(operation))),
    onError: (error, operation) => notify(undoError(error, operation), { tone: 'trouble' }),
  })
  return { undo: (operation: Operation) => mutate(operation), isPending }
}
