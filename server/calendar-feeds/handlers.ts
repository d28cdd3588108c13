import type { calendarFeedEndpoints } from '#app/contract/calendar-feed.ts'
import type { Handlers } from '#server/serve.ts'
import { closeFeed, listFeeds, openFeedOf } from './store.ts'

/** Each person has addresses of their own, and sees no others. */
export const calendarFeedHandlers: Handlers<typeof calendarFeedEndpoints> = {
  list: async ({ db, member }) => ({ data: await listFeeds(db, member.user.id) }),

  create: ({ db, body, member, clock, settings }) =>
    openFeedOf(db, member.user.id, body, { now: clock.now(), site_url: settings.site_url }),

  remove: async ({ db, params, member }) => {
    await closeFeed(db, member.user.id, params.id)
  },
}
