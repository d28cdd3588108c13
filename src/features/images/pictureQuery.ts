import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { imageEndpoints as api } from '#app/contract/image.ts'

/** A picture, with what is said of it. */
export const pictureQuery = (id: number) =>
  queryOptions({
    queryKey: ['images', id],
    queryFn: ({ signal }) => call(api.read, { params: { id } }, { signal }),
  })
