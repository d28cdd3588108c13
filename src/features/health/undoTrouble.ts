import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { Operation } from '#app/contract/operation.ts'
import { m } from '#app/paraglide/messages.js'

/** Why an act stays as it is. */
export function undoTrouble(error: unknown, { kind }: Pick<Operation, 'kind'>): string {
  const hasNoPicture = error instanceof ApiError && error.code === 'not_found' && kind === 'replace_image'
  return hasNoPicture ? m.health_undo_no_picture() : errorLine(error)
}
