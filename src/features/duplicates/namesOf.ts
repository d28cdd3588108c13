import { z } from 'zod'
import type { Operation } from '#app/contract/operation.ts'

/** What went and what stayed in a merge, by name. */
export function namesOf({ result }: Operation): { from: string; into: string } {
  const { from, into } = Result.parse(result)
  return { from: from.name, into: into.name }
}

const Named = z.object({ name: z.string() })
const Result = z.object({ from: Named, into: Named })
