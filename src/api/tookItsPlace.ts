import type { z } from 'zod'
import { ApiError } from './error.ts'

/** What took the place of something that is gone (410), when that is known; else null. */
export function tookItsPlace<Stored>(error: unknown, stored: z.ZodType<Stored>): Stored | null {
  if (!(error instanceof ApiError) || error.code !== 'gone') return null
  return stored.safeParse(error.current).data ?? null
}
