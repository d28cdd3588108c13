import { createFileRoute, useLocation } from '@tanstack/react-router'
import { readSearch } from '#app/contract/list.ts'
import { SubscribeButton } from '#app/features/calendar-feeds/SubscribeButton.tsx'
import { scheduleQueries } from '#app/features/schedule/queries.ts'
import { Schedule } from '#app/features/schedule/Schedule.tsx'
import { askedSpan, ScheduleSearch, shownSpan, todayIn } from '#app/features/schedule/span.ts'
import { parseSearch } from '#app/lib/searchParams.ts'

export const Route = createFileRoute('/_app/agenda')({
  validateSearch: (raw) => readSearch(ScheduleSearch, raw).search,
  // No `loaderDeps`, or each week would be a page of its own, and a slow answer would tear down what one is using. Not
  // awaited: the agenda shows its own waiting and errors, so that the bar never freezes.
  loader: ({ context: { queries, capabilities }, location }) => {
    const { view = 'week', date } = readSearch(ScheduleSearch, location.search).search
    const zone = capabilities.newsroom.time_zone
    const span = askedSpan(shownSpan(view, date ?? todayIn(zone), zone))
    void queries.prefetchQuery(scheduleQueries.between(span))
  },
  component: Agenda,
})

function Agenda() {
  // In words, which stay the same: the address changes before what it asks for is there to be drawn.
  const ignored = useLocation({
    select: ({ searchStr }) => readSearch(ScheduleSearch, parseSearch(searchStr)).ignored.join(', '),
  })
  return <Schedule search={Route.useSearch()} ignored={ignored} actions={<SubscribeButton />} />
}
