import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'

/** What the lives of a series begin with, and when they come back. */
export const templateOf = (id: number) =>
  queryOptions({
    queryKey: ['templates', id],
    queryFn: ({ signal }) => call(templateEndpoints.read, { params: { id } }, { signal }),
  })
