import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { GuestSearch } from '#app/contract/guest.ts'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { TagSearch } from '#app/contract/tag.ts'
import { can } from '#app/contract/policy.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { broadcastColumns, broadcastPages } from './broadcastWork.tsx'
import { guestColumns, guestPages } from './guestWork.tsx'
import { tagColumns, tagPages } from './tagWork.tsx'
import { Work } from './Work.tsx'

interface Props {
  list: ViewedList
  search: object
  isTable: boolean
  onTable: (isOn: boolean) => void
}

/** What a list offers beside its lines; see `useListWork`. */
export function ListWork(props: Props) {
  if (props.list === 'broadcasts') return <BroadcastWork {...props} />
  return props.list === 'guests' ? <GuestWork {...props} /> : <TagWork {...props} />
}

function BroadcastWork(props: Props) {
  const queries = useQueryClient()
  const actor = useSession()
  const { features, newsroom } = useCapabilities()
  const { time_zone } = newsroom
  const { data: series } = useQuery({
    ...seriesQueries.list({ per_page: 100, sort: 'name' }),
    enabled: features.includes('series'),
  })
  const columns = useMemo(
    () =>
      broadcastColumns({
        queries,
        time_zone,
        features,
        series: series?.data ?? [],
        canEdit: can(actor, 'broadcast.update'),
      }),
    [queries, time_zone, features, series, actor],
  )
  const search = BroadcastSearch.parse(props.search)
  return (
    <Work
      {...props}
      search={search}
      columns={columns}
      pageQuery={broadcastPages(search)}
      nameOf={({ title }) => title}
      count={(count) => m.list_work_broadcasts({ count, total: formatNumber(count, getLocale()) })}
    />
  )
}

function GuestWork(props: Props) {
  const queries = useQueryClient()
  const actor = useSession()
  const columns = useMemo(
    () => guestColumns({ queries, canEdit: can(actor, 'guest.update') }),
    [queries, actor],
  )
  const search = GuestSearch.parse(props.search)
  return (
    <Work
      {...props}
      search={search}
      columns={columns}
      pageQuery={guestPages(search)}
      nameOf={({ display_name }) => display_name}
      count={(count) => m.list_work_guests({ count, total: formatNumber(count, getLocale()) })}
    />
  )
}

function TagWork(props: Props) {
  const queries = useQueryClient()
  const actor = useSession()
  const columns = useMemo(() => tagColumns({ queries, canEdit: can(actor, 'tag.update') }), [queries, actor])
  const search = TagSearch.parse(props.search)
  return (
    <Work
      {...props}
      search={search}
      columns={columns}
      pageQuery={tagPages(search)}
      nameOf={({ name }) => name}
      count={(count) => m.list_work_tags({ count, total: formatNumber(count, getLocale()) })}
    />
  )
}
