import { useState } from 'react'
import type { z } from 'zod'
import { m } from '#app/paraglide/messages.js'
import { savedMeanwhile } from './savedMeanwhile.ts'

/**
 * What to save over: the record as it was opened, then the one that a 412 brought. Hand every refusal to `adopt`; from
 * then on `isOvertaken`, and `theirs(field)` says in words what somebody else saved there in the meantime.
 */
export function useNewest<Stored extends { lock_version: number }>(
  opened: Stored,
  schema: z.ZodType<Stored>,
) {
  const [brought, setBrought] = useState(opened)
  const newest = brought.lock_version > opened.lock_version ? brought : opened
  return {
    newest,
    isOvertaken: newest !== opened,
    adopt(error: unknown) {
      const found = savedMeanwhile(error, schema)
      if (found !== null) setBrought(found)
    },
    theirs(field: keyof Stored, words: (value: string) => string = String) {
      if (isSame(newest[field], opened[field])) return undefined
      const value = written(newest[field])
      return value === '' ? m.ui_theirs_blank() : m.ui_theirs({ value: words(value) })
    },
  }
}

/** The members of `input` that differ from `before`; what is blank and what is null are the same. */
export function changes<Input extends object>(before: object, input: Input): Partial<Input> {
  const old = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(input).filter(([key, value]) => !isSame(value, old.get(key)))
  return Object.fromEntries(changed) as Partial<Input> // some of its own members
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
}

function written(value: unknown) {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
