import type { FieldName } from './problems.ts'

/** What somebody else wrote and came into the page: who (null when nobody knows), when (RFC 3339), into which fields. */
export interface Arrival {
  by: string | null
  at: string
  fields: FieldName[]
}

/** What is to be told once more has come: the fields of one person add up until they are dismissed. */
export function arrived(before: Arrival | null, next: Arrival): Arrival {
  if (before === null || before.by !== next.by) return next
  return { ...next, fields: [...new Set([...before.fields, ...next.fields])] }
}
