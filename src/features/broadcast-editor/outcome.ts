import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { Broadcast } from '#app/contract/broadcast.ts'
import { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { outcomeOf as outcomeOfSave, stopped } from '#app/save/outcome.ts'
import type { Outcome } from '#app/save/port.ts'
import type { BroadcastFields } from './fields.ts'
import { refusalsOf } from './problems.ts'

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

/** What any other error of a save means to the draft of that page, as it is now held. */
export function outcomeOf(error: unknown, { status }: Pick<Broadcast, 'status'>): Outcome<BroadcastFields> {
  if (error instanceof Untitled) return stopped(m.broadcast_form_needs_title())
  if (error instanceof ApiError && error.code === 'conflict' && status === 'trashed')
    return stopped(m.broadcast_form_in_trash())
  if (error instanceof ApiError && error.code === 'payload_too_large')
    return { type: 'refused', fields: { body_html: errorLine(error) } }
  return outcomeOfSave(error, refusalsOf)
}
