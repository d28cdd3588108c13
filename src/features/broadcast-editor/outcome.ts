import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import type { Outcome } from '#app/save/port.ts'
import type { BroadcastFields } from './fields.ts'
import { type FieldName, refusalsOf } from './problems.ts'

/** Values that the contract refuses: they were not sent. */
export class Unsound extends Error {
  constructor(readonly fields: Partial<Record<FieldName, string>>) {
    super('Refused before it was sent')
  }
}

/** A new page needs a title before it can be stored. */
export class Untitled extends Error {}

/** Somebody saved between two requests of ours. */
export class Overtaken extends Error {
  constructor(readonly current: Broadcast) {
    super('A newer version is stored')
  }
}

/** What the server holds now, when somebody saved first: the broadcast moved on, or its picture did. Else null. */
export function newerOf(error: unknown, held: Broadcast): Broadcast | null {
  if (error instanceof Overtaken) return error.current
  if (!(error instanceof ApiError) || error.code !== 'precondition_failed') return null
  const broadcast = Broadcast.safeParse(error.current)
  if (broadcast.success) return broadcast.data
  const image = Image.safeParse(error.current)
  return image.success ? { ...held, page: { ...held.page, image: image.data } } : null
}

/** What any other error of a save means to the draft, decided on its code alone. */
export function outcomeOf(error: unknown): Outcome<BroadcastFields> {
  if (error instanceof Unsound) return { type: 'refused', fields: error.fields }
  if (error instanceof Untitled) return stopped(m.broadcast_form_needs_title())
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { type: 'failed', failure: SILENT }
  if (!(error instanceof ApiError)) return stopped(errorLine(error))
  switch (error.code) {
    case 'offline':
      return { type: 'failed', failure: { kind: 'offline', status: 0 } }
    case 'unauthenticated':
      return { type: 'failed', failure: { kind: 'session' } }
    case 'payload_too_large':
      return { type: 'refused', fields: { body_html: errorLine(error) } }
    case 'unavailable':
    case 'internal':
    case 'rate_limited':
    case 'bad_reply':
      return { type: 'failed', failure: failing(error) }
    default:
      return refused(error)
  }
}

/** Nothing came back in time: it may have been heard or not. */
const SILENT = { kind: 'failing', status: 0 } as const

function failing({ status, retryAfter }: ApiError) {
  const failure = { kind: 'failing', status } as const
  return retryAfter === undefined ? failure : { ...failure, retry_after: retryAfter }
}

/** Refusals of values that the page has go to their fields; any other stops the saving until somebody acts. */
function refused(error: ApiError): Outcome<BroadcastFields> {
  const fields = refusalsOf(error.issues)
  return Object.keys(fields).length > 0 ? { type: 'refused', fields } : stopped(errorLine(error))
}

function stopped(detail: string): Outcome<BroadcastFields> {
  return { type: 'failed', failure: { kind: 'stopped', detail } }
}
