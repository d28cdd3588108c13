import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { errorLine } from '#app/api/explainError.ts'
import { tookItsPlace } from '#app/api/tookItsPlace.ts'
import { Guest } from '#app/contract/guest.ts'
import { Id, ListQuery, readSearch } from '#app/contract/list.ts'
import { appearanceQueries } from '#app/features/appearances/queries.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { MergeWith } from '#app/features/duplicates/MergeWith.tsx'
import { GuestScreen } from '#app/features/guest-page/GuestScreen.tsx'
import { guestQueries } from '#app/features/guests/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { OverPage } from '#app/ui/OverPage.tsx'

const Search = ListQuery.pick({ page: true }).extend({
  /** The queue of defects that one goes through. */
  file: z.string().optional(),
})

export const Route = createFileRoute('/_app/invites_/$id')({
  // What the first screen does without comes with the page.
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(Search, raw).search,
  loader: async ({ context: { queries }, params, cause }) => {
    const { data } = Id.safeParse(params)
    if (data === undefined) throw notFound()
    try {
      await Promise.all([
        queries.query(guestQueries.one(data.id)),
        queries.query(appearanceQueries.aroundGuest(data.id)),
      ])
    } catch (error) {
      const kept = tookItsPlace(error, Guest)
      if (kept === null) throw error
      if (cause !== 'preload') notify(m.guest_page_replaced({ name: kept.display_name }))
      throw redirect({ to: '/invites/$id', params: { id: String(kept.id) }, search: true, replace: true })
    }
  },
  component: Screen,
})

function Screen() {
  const id = Number(Route.useParams().id)
  const { page, file } = Route.useSearch()
  return (
    <>
      {file !== undefined && (
        <OverPage name={file} explain={errorLine}>
          <QueueStrip file={file} id={id} />
        </OverPage>
      )}
      <GuestScreen
        id={id}
        page={page}
        tools={<MergeWith key={id} noun="guest" id={id} actor={useSession()} />}
      />
    </>
  )
}

const QueueStrip = lazy(() =>
  import('#app/features/health/QueueStrip.tsx').then((module) => ({ default: module.QueueStrip })),
)
