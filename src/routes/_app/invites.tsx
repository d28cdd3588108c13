import { createFileRoute } from '@tanstack/react-router'
import type { KeepSheet } from '#app/api/keeping.ts'
import { useListSearch } from '#app/api/useListSearch.ts'
import { Guest, GuestSearch } from '#app/contract/guest.ts'
import { readSearch } from '#app/contract/list.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { GuestList } from '#app/features/guests/GuestList.tsx'
import { guestQueries } from '#app/features/guests/queries.ts'
import { guestWords } from '#app/features/guests/guestWords.ts'
import { useListWork } from '#app/features/list-work/useListWork.tsx'
import { SheetKeeping } from '#app/save/SheetKeeping.tsx'

export const Route = createFileRoute('/_app/invites')({
  codeSplitGroupings: [['loader'], ['component']],
  validateSearch: (raw) => readSearch(GuestSearch, raw).search,
  loaderDeps: ({ search }) => readSearch(GuestSearch, search).search,
  // Not awaited: the list shows its own waiting and errors, so that typing in its search box is never interrupted.
  loader: ({ context: { queries }, deps }) => void queries.prefetchQuery(guestQueries.list(deps)),
  component: List,
})

function List() {
  const found = useListSearch(GuestSearch)
  return <GuestList {...found} actor={useSession()} keep={keep} work={useListWork('guests', found.search)} />
}

const keep: KeepSheet<Guest> = (guest, form) => (
  <SheetKeeping
    key={guest.id}
    noun="guests"
    record={guest}
    stored={Guest}
    words={guestWords}
    leaves={ON_THE_PAGE}
  >
    {form}
  </SheetKeeping>
)

/** What is said of a picture is saved on the guest’s own page. */
const ON_THE_PAGE = ['picture']
