import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { DuplicatePair } from '#app/contract/duplicate.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { duplicateQueries, tellApart } from './queries.ts'

/** Says that two are two, with the way back in the toast; that works, or says why not, wherever one has gone since. */
export function useTellApart(noun: Doubled) {
  const queries = useQueryClient()
  const { mutate } = useMutation({
    ...tellApart(queries),
    onSuccess: (_, { pair: { from, into }, ...told }) => {
      const undo = { label: m.ui_undo(), run: () => tell({ ...told, pair: { from, into }, apart: false }) }
      if (told.apart)
        notify(m.duplicates_distinct_done({ from: from.name, into: into.name }), { action: undo })
      return queries.invalidateQueries({ queryKey: duplicateQueries.all() })
    },
    onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
  })
  function tell(told: { noun: Doubled; pair: Pick<DuplicatePair, 'from' | 'into'>; apart: boolean }): void {
    mutate(told)
  }
  return (pair: DuplicatePair) => tell({ noun, pair, apart: true })
}
