import { api } from '#app/contract/api.ts'
import { accountHandlers } from '#server/account/handlers.ts'
import { auditHandlers } from '#server/audit/handlers.ts'
import { serveAuditFile } from '#server/audit/serveAuditFile.ts'
import { appearanceHandlers } from '#server/appearances/handlers.ts'
import { archiveHealthHandlers } from '#server/archive-health/handlers.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { sessionHandlers } from '#server/auth/session.ts'
import { userHandlers } from '#server/auth/users.ts'
import { broadcastHandlers } from '#server/broadcasts/handlers.ts'
import { revisionHandlers } from '#server/broadcasts/revision-handlers.ts'
import { archiveFixHandlers, reclassificationHandlers } from '#server/bulk/fix-handlers.ts'
import { bulkEditHandlers } from '#server/bulk/handlers.ts'
import { nameEditHandlers } from '#server/bulk/name-handlers.ts'
import { calendarFeedHandlers } from '#server/calendar-feeds/handlers.ts'
import { campaignHandlers } from '#server/campaign/handlers.ts'
import { clashHandlers } from '#server/clashes/handlers.ts'
import { duplicateHandlers } from '#server/duplicates/handlers.ts'
import { knownNames } from '#server/duplicates/known.ts'
import { serveEvents } from '#server/events/stream.ts'
import { serveExports } from '#server/exports/serveExports.ts'
import { guestContactHandlers } from '#server/guests/contact-handlers.ts'
import { guestHandlers } from '#server/guests/handlers.ts'
import { importHandlers } from '#server/imports/handlers.ts'
import { libraryHandlers } from '#server/library/handlers.ts'
import { imageHandlers } from '#server/media/handlers.ts'
import { mergeHandlers } from '#server/merges/handlers.ts'
import { operationHandlers } from '#server/operations/handlers.ts'
import { servePages } from '#server/pages/pages.ts'
import { presenceHandlers } from '#server/presence/handlers.ts'
import { productionHandlers } from '#server/productions/handlers.ts'
import { savedViewHandlers } from '#server/saved-views/handlers.ts'
import { scheduleHandlers } from '#server/schedule/handlers.ts'
import { seriesHandlers } from '#server/series/handlers.ts'
import { tagHandlers } from '#server/tags/handlers.ts'
import { templateHandlers } from '#server/templates/handlers.ts'
import { capabilityHandlers } from './capabilities.ts'
import { frame } from './frame.ts'
import { openapi } from './openapi/document.ts'
import { Refused } from './problem.ts'
import type { Deps } from './scope.ts'
import { serve } from './serve.ts'

/** The whole backend as one function of a request: API, public pages, pictures, and the built app when there is one. */
export function createApp(deps: Deps, names = knownNames()) {
  const app = frame(deps)
  serveExports(app, deps) // before `/broadcasts/:id`
  serve(app, deps, authenticate, api.session, sessionHandlers())
  serve(app, deps, authenticate, api.account, accountHandlers())
  serve(app, deps, authenticate, api.capabilities, capabilityHandlers)
  serve(app, deps, authenticate, api.users, userHandlers)
  serve(app, deps, authenticate, api.broadcasts, broadcastHandlers)
  serve(app, deps, authenticate, api.revisions, revisionHandlers)
  serve(app, deps, authenticate, api.guests, guestHandlers)
  serve(app, deps, authenticate, api.tags, tagHandlers)
  serve(app, deps, authenticate, api.series, seriesHandlers)
  serve(app, deps, authenticate, api.images, imageHandlers)
  serve(app, deps, authenticate, api.library, libraryHandlers)
  serve(app, deps, authenticate, api.schedule, scheduleHandlers)
  serve(app, deps, authenticate, api.campaign, campaignHandlers)
  serve(app, deps, authenticate, api.presence, presenceHandlers)
  serve(app, deps, authenticate, api.productions, productionHandlers)
  serve(app, deps, authenticate, api.calendar_feeds, calendarFeedHandlers)
  serve(app, deps, authenticate, api.templates, templateHandlers)
  serve(app, deps, authenticate, api.guestContacts, guestContactHandlers)
  serve(app, deps, authenticate, api.appearances, appearanceHandlers)
  serve(app, deps, authenticate, api.clashes, clashHandlers)
  serve(app, deps, authenticate, api.operations, operationHandlers)
  serveAuditFile(app, deps)
  serve(app, deps, authenticate, { list: api.audit.list }, auditHandlers)
  serve(app, deps, authenticate, api.duplicates, duplicateHandlers(names))
  serve(app, deps, authenticate, api.merges, mergeHandlers)
  serve(app, deps, authenticate, api.saved_views, savedViewHandlers)
  serve(app, deps, authenticate, api.imports, importHandlers)
  serve(app, deps, authenticate, api.bulk_edits, bulkEditHandlers)
  serve(app, deps, authenticate, api.name_edits, nameEditHandlers)
  serve(app, deps, authenticate, api.archive_fixes, archiveFixHandlers)
  serve(app, deps, authenticate, api.tag_reclassifications, reclassificationHandlers)
  serve(app, deps, authenticate, api.archive_health, archiveHealthHandlers(names))
  serveEvents(app, deps)
  app.get('/api/v1/openapi.json', (context) => context.json(openapi()))
  app.get('/api/v1/health', (context) => context.json({ ok: true }))
  app.all('/api/*', () => {
    throw new Refused('not_found')
  })
  servePages(app, deps)
  return app
}
