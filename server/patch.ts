import { isDeepStrictEqual } from 'node:util'

/** An emptied line is no line: '' becomes null, as an absent value is stored. */
export function blanksAsNull<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([key, value]) => [key, value === '' ? null : value])
  return Object.fromEntries(entries) as T // only nullable lines may be sent empty: the contract refuses the others
}

/** Whether the fields sent say what is stored already; such a save makes no new version. */
export function isUnchanged<T extends object>(stored: T, sent: Partial<T>): boolean {
  return isDeepStrictEqual({ ...stored, ...sent }, stored)
}
