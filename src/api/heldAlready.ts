import type { z } from 'zod'
import { savedMeanwhile } from './savedMeanwhile.ts'
import { changes } from './useNewest.ts'

/**
 * The record as it stands, when a save was refused (412) though it holds what was sent: an earlier try was heard and its
 * answer lost, or somebody wrote the same. Any other refusal is thrown on.
 */
export function heldAlready<Stored extends object>(
  refused: unknown,
  stored: z.ZodType<Stored>,
  sent: object,
): Stored {
  const current = savedMeanwhile(refused, stored)
  if (current === null || Object.keys(changes(current, sent)).length > 0) throw refused
  return current
}
