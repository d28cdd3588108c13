import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { Issue } from '#app/contract/problem.ts'
import type { Field, Outcome } from './port.ts'

/** Values that the contract refuses, by their fields: they were not sent. */
export class Unsound<F extends object> extends Error {
  constructor(readonly fields: Partial<Record<Field<F>, string>>) {
    super('Refused before it was sent')
  }
}

/** What an error of a save means to a draft, decided on its code alone; `fieldsOf` finds the fields of refusals. */
export function outcomeOf<F extends object>(
  error: unknown,
  fieldsOf: (issues: Issue[]) => Partial<Record<Field<F>, string>>,
): Outcome<F> {
  if (error instanceof Unsound) return { type: 'refused', fields: error.fields }
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { type: 'failed', failure: SILENT }
  if (!(error instanceof ApiError)) return stopped(errorLine(error))
  switch (error.code) {
    case 'offline':
      return { type: 'failed', failure: { kind: 'offline', status: 0 } }
    case 'unauthenticated':
      return { type: 'failed', failure: { kind: 'session' } }
    case 'unavailable':
    case 'internal':
    case 'rate_limited':
    case 'bad_reply':
      return { type: 'failed', failure: failing(error) }
    default:
      return refused(error, fieldsOf(error.issues))
  }
}

/** The saving stops until somebody acts. */
export function stopped<F extends object>(detail: string): Outcome<F> {
  return { type: 'failed', failure: { kind: 'stopped', detail } }
}

/** Nothing came back in time: it may have been heard or not. */
const SILENT = { kind: 'failing', status: 0 } as const

function failing({ status, retryAfter }: ApiError) {
  const failure = { kind: 'failing', status } as const
  return retryAfter === undefined ? failure : { ...failure, retry_after: retryAfter }
}

/** Refusals of values that the page has go to their fields; any other stops the saving. */
function refused<F extends object>(error: ApiError, fields: Partial<Record<Field<F>, string>>): Outcome<F> {
  return Object.keys(fields).length > 0 ? { type: 'refused', fields } : stopped(errorLine(error))
}
