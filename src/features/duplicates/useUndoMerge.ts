import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { Operation } from '#app/contract/operation.ts'
import { undoOperation } from '#app/features/operations/undoOperation.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { namesOf } from './namesOf.ts'

/** Takes a merge apart again, and says so or why not: also from a toast, once the screen it came from is left. */
export function useUndoMerge() {
  const { mutate, isPending } = useMutation({
    ...undoOperation(useQueryClient()),
    onSuccess: (operation) => notify(m.duplicates_undone(namesOf(operation))),
    onError: (error) => notify(undoError(error), { tone: 'trouble' }),
  })
  return { undo: (operation: Operation) => mutate(operation), isPending }
}

function undoError(error: unknown) {
  const isRefused = error instanceof ApiError && error.code === 'transition_refused'
  return isRefused ? m.duplicates_undo_refused() : errorLine(error)
}
