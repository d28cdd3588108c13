import type { z } from 'zod'
import { ApiError } from './error.ts'

/**
 * The record as somebody else saved it, when that is why a save was refused (412); else null. Other refusals bring
 * records too, which are not this one: a name that is taken, say.
 */
export function savedMeanwhile<Stored>(error: unknown, stored: z.ZodType<Stored>): Stored | null {
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  return stored.safeParse(error.current).data ?? null
}
