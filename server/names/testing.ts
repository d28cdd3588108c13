import { campaignEndpoints } from '#app/contract/campaign.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { imageEndpoints } from '#app/contract/image.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { campaignHandlers } from '#server/campaign/handlers.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'
import { frame } from '#server/frame.ts'
import { guestHandlers } from '#server/guests/handlers.ts'
import { imageHandlers } from '#server/media/handlers.ts'
import { serveMedia } from '#server/media/serveMedia.ts'
import { must } from '#server/problem.ts'
import type { Deps } from '#server/scope.ts'
import { seriesHandlers } from '#server/series/handlers.ts'
import { serve } from '#server/serve.ts'
import { tagHandlers } from '#server/tags/handlers.ts'

/** The application with only what others pick from: guests, tags, series, the campaign, pictures. */
export function nouns(deps: Deps) {
  const app = frame(deps)
  serve(app, deps, authenticate, guestEndpoints, guestHandlers)
  serve(app, deps, authenticate, tagEndpoints, tagHandlers)
  serve(app, deps, authenticate, seriesEndpoints, seriesHandlers)
  serve(app, deps, authenticate, campaignEndpoints, campaignHandlers)
  serve(app, deps, authenticate, imageEndpoints, imageHandlers)
  serveMedia(app, deps)
  return app
}

/** A broadcast as the database holds it; answers its id. */
export async function givenBroadcast(
  db: Db,
  slug: string,
  values: Partial<typeof broadcasts.$inferInsert> = {},
) {
  const [row] = await db
    .insert(broadcasts)
    .values({ title: slug, slug, ...values })
    .returning({ id: broadcasts.id })
  must(row !== undefined, 'internal')
  return row.id
}
