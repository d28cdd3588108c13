import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { productionEndpoints as api } from '#app/contract/production.ts'

export const productionQueries = {
  all: () => ['productions'] as const,
  one: (id: number) =>
    queryOptions({
      queryKey: [...productionQueries.all(), id],
      queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
    }),
}
