import { createFileRoute, notFound } from '@tanstack/react-router'
import { Id, ListQuery, readSearch } from '#app/contract/list.ts'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { TagScreen } from '#app/features/tag-page/TagScreen.tsx'
import { tagQueries } from '#app/features/tags/queries.ts'

export const Route = createFileRoute('/_app/tags_/$id')({
  // What the first screen does without comes with the page.
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(ListQuery.pick({ page: true }), raw).search,
  loader: async ({ context: { queries }, params }) => {
    const { data } = Id.safeParse(params)
    if (data === undefined) throw notFound()
    await Promise.all([
      queries.query(tagQueries.one(data.id)),
      queries.query(appearanceQueries.aroundTag(data.id)),
    ])
  },
  component: Screen,
})

function Screen() {
  return <TagScreen id={Number(Route.useParams().id)} page={Route.useSearch().page} />
}
