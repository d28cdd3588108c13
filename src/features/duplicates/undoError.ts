import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { Operation } from '#app/contract/operation.ts'
import { m } from '#app/paraglide/messages.js'

/** Why a merge stays as it is. */
export function undoError(error: unknown, { undo_until }: Pick<Operation, 'undo_until'>): string {
  const code = error instanceof ApiError ? error.code : null
  if (code === 'conflict') return m.duplicates_undo_merged_since()
  if (code === 'not_found') return m.duplicates_undo_deleted_since()
  if (code !== 'transition_refused') return errorLine(error)
  const isOld = (undo_until ?? '') <= new Date().toISOString()
  return isOld ? m.duplicates_undo_too_late() : m.duplicates_undo_already()
}
