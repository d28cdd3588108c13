import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { tookItsPlace } from '#app/api/tookItsPlace.ts'
import { Id, ListQuery, readSearch } from '#app/contract/list.ts'
import { Tag } from '#app/contract/tag.ts'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { MergeWith } from '#app/features/duplicates/MergeWith.tsx'
import { TagScreen } from '#app/features/tag-page/TagScreen.tsx'
import { tagQueries } from '#app/features/tags/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

export const Route = createFileRoute('/_app/tags_/$id')({
  // What the first screen does without comes with the page.
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(ListQuery.pick({ page: true }), raw).search,
  loader: async ({ context: { queries }, params, cause }) => {
    const { data } = Id.safeParse(params)
    if (data === undefined) throw notFound()
    try {
      await Promise.all([
        queries.query(tagQueries.one(data.id)),
        queries.query(appearanceQueries.aroundTag(data.id)),
      ])
    } catch (error) {
      const kept = tookItsPlace(error, Tag)
      if (kept === null) throw error
      if (cause !== 'preload') notify(m.tag_page_replaced({ name: kept.name }))
      throw redirect({ to: '/tags/$id', params: { id: String(kept.id) }, search: true, replace: true })
    }
  },
  component: Screen,
})

function Screen() {
  const id = Number(Route.useParams().id)
  return (
    <TagScreen
      id={id}
      page={Route.useSearch().page}
      tools={<MergeWith key={id} noun="tag" id={id} actor={useSession()} />}
    />
  )
}
