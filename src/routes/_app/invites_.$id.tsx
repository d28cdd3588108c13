import { createFileRoute, notFound } from '@tanstack/react-router'
import { Id, ListQuery, readSearch } from '#app/contract/list.ts'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { GuestScreen } from '#app/features/guest-page/GuestScreen.tsx'
import { guestQueries } from '#app/features/guests/queries.ts'

export const Route = createFileRoute('/_app/invites_/$id')({
  // What the first screen does without comes with the page.
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(ListQuery.pick({ page: true }), raw).search,
  loader: async ({ context: { queries }, params }) => {
    const { data } = Id.safeParse(params)
    if (data === undefined) throw notFound()
    await Promise.all([
      queries.query(guestQueries.one(data.id)),
      queries.query(appearanceQueries.aroundGuest(data.id)),
    ])
  },
  component: Screen,
})

function Screen() {
  return <GuestScreen id={Number(Route.useParams().id)} page={Route.useSearch().page} />
}
