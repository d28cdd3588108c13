import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Tag } from '#app/contract/tag.ts'
import { useCreateInPlace } from '#app/ui/useCreateInPlace.ts'
import { useNameSearch } from '#app/ui/useNameSearch.ts'
import { createTag, tagQueries } from './queries.ts'

/** The search behind a picker of tags; `onPick` also gets the tag that was created in place. */
export function useTagSearch(onPick: (tag: Tag) => void) {
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(createTag(queries))
  const search = useNameSearch<Tag>({
    all: tagQueries.all(),
    find: async (q) =>
      (await queries.query(tagQueries.list({ q, per_page: 20, sort: '-broadcasts_count' }))).data,
    namesOf: (tag) => [tag.name],
  })
  const { error, ...creation } = useCreateInPlace({
    similar: async (name) =>
      (await import('#app/api/similarNames.ts')).similarThings('tag', name, (id) =>
        queries.query(tagQueries.one(id)),
      ),
    make: (name) => mutateAsync({ name }),
    onPick,
  })
  return { ...search, ...creation, error: error ?? search.error }
}
