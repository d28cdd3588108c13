import { z } from 'zod'
import { ImportFault } from '#app/contract/import.ts'
import type { Operation } from '#app/contract/operation.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { FaultList, MOST_LISTED } from './FaultList.tsx'
import type { Noun } from './mapping.ts'

const Result = z.object({
  existing: z.int().default(0),
  kept: z.int().default(0),
  faults: z.array(ImportFault).default([]),
})

/** What an import left out, and what its undoing left. */
export function ImportFaults({ noun, result }: Pick<Operation, 'result'> & { noun: Noun }) {
  const { existing, kept, faults } = Result.parse(result)
  const number = (count: number) => formatNumber(count, getLocale())
  return (
    <>
      {existing > 0 && <p>{m.imports_existing({ count: existing, existing: number(existing) })}</p>}
      {kept > 0 && <p>{m.imports_kept({ count: kept, kept: number(kept) })}</p>}
      <FaultList noun={noun} faults={faults} more={m.imports_faults_first({ shown: number(MOST_LISTED) })} />
    </>
  )
}
