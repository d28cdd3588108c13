import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '#app/api/client.ts'
import { calendarFeedEndpoints as api, type CalendarFeedInput } from '#app/contract/calendar-feed.ts'

export const calendarFeedQueries = {
  all: () => ['calendar_feeds'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...calendarFeedQueries.all(), 'mine'],
      queryFn: async ({ signal }) => (await call(api.list, {}, { signal })).data,
    }),
}

/** Makes a private address; it is answered once. */
export const openCalendarFeed = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (body: CalendarFeedInput) => call(api.create, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: calendarFeedQueries.all() }),
  })

/** Nobody reads at that address any more. */
export const revokeCalendarFeed = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: (id: number) => call(api.remove, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: calendarFeedQueries.all() }),
  })
