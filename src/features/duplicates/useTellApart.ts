import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorLine } from '#app/api/explainError.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { duplicateQueries, tellApart, type Two } from './queries.ts'

/** Says that two are two, or takes it back, with the other way in the toast; that works, or says why not, wherever one has gone since. */
export function useTellApart(noun: Doubled) {
  const queries = useQueryClient()
  const { mutate } = useMutation({
    ...tellApart(queries),
    onSuccess: (_, { pair, apart }) => {
      const names = { from: pair.from.name, into: pair.into.name }
      const words = apart ? m.duplicates_distinct_done(names) : m.duplicates_confused(names)
      notify(words, { action: { label: m.ui_undo(), run: () => tell(pair, !apart) } })
      return Promise.all([
        queries.invalidateQueries({ queryKey: duplicateQueries.all() }),
        queries.invalidateQueries({ queryKey: ['health'] }),
      ])
    },
    onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
  })
  function tell(pair: Two, apart: boolean): void {
    mutate({ noun, pair, apart })
  }
  return tell
}
