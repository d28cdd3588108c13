import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { shortToUuid, uuidToShort } from '#app/lib/shortUuid.ts'
import { sanitiseDocument } from '#server/html/sanitise.ts'

/**
 * What was sent, as it is stored: HTML in the allow-list, instants in UTC, an emptied line as null, chapters by their start, and of the two
 * names of a PeerTube video the one that was not sent.
 */
export function normalise(patch: BroadcastPatch): BroadcastPatch {
  const stored = { ...patch }
  if (patch.page) stored.page = emptiedAsNull(patch.page, ['subtitle'])
  if (patch.peertube) stored.peertube = withBothUuids(patch.peertube)
  if (patch.body_html !== undefined) stored.body_html = sanitiseDocument(patch.body_html, 'summary')
  if (patch.faqs) stored.faqs = patch.faqs.map(sanitised)
  if (patch.chapters)
    stored.chapters = patch.chapters.toSorted((one, other) => one.start_seconds - other.start_seconds)
  if (patch.guests) stored.guests = patch.guests.map((guest) => emptiedAsNull(guest, ['role_label']))
  if (patch.scheduled_start_at) stored.scheduled_start_at = inUtc(patch.scheduled_start_at)
  if (patch.scheduled_end_at) stored.scheduled_end_at = inUtc(patch.scheduled_end_at)
  return emptiedAsNull(stored, ['lead', 'lead_announce'])
}

function sanitised(faq: NonNullable<BroadcastPatch['faqs']>[number]) {
  return { ...faq, answer_html: sanitiseDocument(faq.answer_html, 'answer') }
}

function emptiedAsNull<T extends object>(values: T, keys: (keyof T)[]): T {
  const emptied = keys.filter((key) => values[key] === '').map((key) => [key, null])
  return { ...values, ...Object.fromEntries(emptied) }
}

function withBothUuids(video: NonNullable<BroadcastPatch['peertube']>) {
  const { peertube_uuid: sent, peertube_short_uuid: short } = video
  const uuid = sent?.toLowerCase() ?? sent
  if (uuid !== undefined && short !== undefined) return { ...video, peertube_uuid: uuid }
  if (uuid !== undefined)
    return { ...video, peertube_uuid: uuid, peertube_short_uuid: uuid && uuidToShort(uuid) }
  if (short === undefined) return video
  return { ...video, peertube_uuid: short && shortToUuid(short) }
}

const inUtc = (instant: string) => new Date(instant).toISOString()
