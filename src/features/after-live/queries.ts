import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import type { Chosen } from './act.ts'
import { write } from './write.ts'

/** Adds what was chosen to the page in one save. When somebody saved first, it is added to what they saved. */
export const writeAct = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ broadcast, chosen }: { broadcast: Broadcast; chosen: Chosen }) =>
      write(broadcast, chosen, ({ id, lock_version }, body, save) =>
        call(api.update, { params: { id }, query: { save }, body }, { ifMatch: lock_version }),
      ),
    onSuccess: ({ broadcast }) => {
      queries.setQueryData(broadcastQueries.one(broadcast.id).queryKey, broadcast)
      return queries.invalidateQueries({ queryKey: broadcastQueries.all() })
    },
  })
