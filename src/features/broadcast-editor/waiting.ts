import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { network } from '#app/api/reach.ts'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { type Found, NEW, type Place } from '#app/save/journal.ts'
import { openVisits } from '#app/save/visits.ts'
import { broadcastJournal } from './broadcastJournal.ts'
import type { BroadcastFields } from './fields.ts'

/** A page of which this device keeps what the server does not hold. */
export interface Waiting {
  /** The id of a broadcast, or `NEW`. */
  page: string
  visit: string
  title: string
}

/** The pages that wait, the latest first. Those open in a tab are left out where that tab alone can do something. */
export const waitingQuery = (queries: QueryClient, user_id: string) =>
  queryOptions({
    queryKey: ['waiting', user_id],
    queryFn: async (): Promise<Waiting[]> => {
      const { found } = await broadcastJournal(user_id).list()
      const open = await openVisits()
      const isElsewhere = ({ page, visit }: Place) =>
        open.has(visit) && (page === NEW || network.get().isOnline)
      const left = found.filter((one) => !isElsewhere(one)).toReversed()
      const pages = left.filter(
        ({ page }, index) => page === NEW || left.findIndex((other) => other.page === page) === index,
      )
      return Promise.all(
        pages.map(async (one) => ({ page: one.page, visit: one.visit, title: await titleOf(queries, one) })),
      )
    },
    staleTime: 0,
  })

async function titleOf(queries: QueryClient, { page, entry }: Found<BroadcastFields>): Promise<string> {
  const typed = entry.changes.title?.trim()
  if (typed) return typed
  if (page === NEW) return m.broadcast_form_new()
  const id = Number(page)
  const known = await queries
    .query({ ...broadcastQueries.one(id), staleTime: 'static', retry: false })
    .catch(() => null)
  return known?.page.title ?? m.offline_page({ id })
}
