import { accountEndpoints } from './account.ts'
import { auditEndpoints } from './audit.ts'
import { appearanceEndpoints } from './appearance.ts'
import { archiveFixEndpoints, reclassificationEndpoints } from './archive-fix.ts'
import { archiveHealthEndpoints } from './archive-health.ts'
import { broadcastEndpoints } from './broadcast-endpoints.ts'
import { bulkEditEndpoints } from './bulk-edit.ts'
import { calendarFeedEndpoints } from './calendar-feed.ts'
import { campaignEndpoints } from './campaign.ts'
import { capabilitiesEndpoints } from './capabilities.ts'
import { clashEndpoints } from './clash.ts'
import { duplicateEndpoints } from './duplicate.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { eventEndpoints } from './event.ts'
import { exportEndpoints } from './export.ts'
import { guestEndpoints } from './guest.ts'
import { guestContactEndpoints } from './guest-contact.ts'
import { imageEndpoints } from './image.ts'
import { mergeEndpoints } from './merge.ts'
import { importEndpoints } from './import.ts'
import { libraryEndpoints } from './library.ts'
import { nameEditEndpoints } from './name-edit.ts'
import { operationEndpoints } from './operation.ts'
import { presenceEndpoints } from './presence.ts'
import { productionEndpoints } from './production.ts'
import { revisionEndpoints } from './revision-endpoints.ts'
import { savedViewEndpoints } from './saved-view.ts'
import { scheduleEndpoints } from './schedule.ts'
import { seriesEndpoints } from './series.ts'
import { sessionEndpoints } from './session.ts'
import { tagEndpoints } from './tag.ts'
import { templateEndpoints } from './template-endpoints.ts'
import { userEndpoints } from './user.ts'

/** The whole contract, by noun: what the server must serve and what OpenAPI prints. The app imports each noun alone. */
export const api = {
  session: sessionEndpoints,
  account: accountEndpoints,
  capabilities: capabilitiesEndpoints,
  users: userEndpoints,
  broadcasts: broadcastEndpoints,
  revisions: revisionEndpoints,
  guests: guestEndpoints,
  tags: tagEndpoints,
  series: seriesEndpoints,
  images: imageEndpoints,
  library: libraryEndpoints,
  schedule: scheduleEndpoints,
  campaign: campaignEndpoints,
  events: eventEndpoints,
  presence: presenceEndpoints,
  productions: productionEndpoints,
  calendar_feeds: calendarFeedEndpoints,
  templates: templateEndpoints,
  guestContacts: guestContactEndpoints,
  appearances: appearanceEndpoints,
  clashes: clashEndpoints,
  operations: operationEndpoints,
  audit: auditEndpoints,
  duplicates: duplicateEndpoints,
  merges: mergeEndpoints,
  saved_views: savedViewEndpoints,
  imports: importEndpoints,
  exports: exportEndpoints,
  bulk_edits: bulkEditEndpoints,
  name_edits: nameEditEndpoints,
  archive_fixes: archiveFixEndpoints,
  tag_reclassifications: reclassificationEndpoints,
  archive_health: archiveHealthEndpoints,
} satisfies Record<string, Record<string, AnyEndpoint>>
