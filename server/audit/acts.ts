import { Broadcast } from '#app/contract/broadcast.ts'
import { checksOf } from '#app/contract/checks.ts'
import { wordingChecks } from '#app/contract/wording.ts'
import type { Member } from '#server/scope.ts'
import { type Thing, things } from './things.ts'

/** What the audit sees of a write; `reply` once it is done. */
export interface Seen {
  params: unknown
  body: unknown
  member: Member
  reply?: unknown
}

/** How a write is told where its name does not say it all. */
interface Act {
  /** The verb of the audit, when it is not the endpoint's name. */
  verb?: string
  /** What it is done to, when not the thing of the endpoint's noun; `self` is the person who asks. */
  on?: Thing | 'self'
  /** The row to tell from, when not that of the thing; null where only the fact is told. */
  rows?: Thing | null
  /** The id of the thing, when it is neither in the address nor in the reply. */
  idOf?: (seen: Seen) => unknown
  /** What else is told. */
  details?: (seen: Seen) => Record<string, unknown>
}

const { broadcasts, guests, series, users } = things

/** By the endpoint's name; whatever is not here is told by its noun, its name and its id. */
export const acts: Record<string, Act> = {
  'broadcasts.remove': { verb: 'move' },
  'broadcasts.transition': { verb: 'move', details: moved },
  'broadcasts.share': { rows: null, details: ({ reply }) => picked(reply, 'label', 'expires_at') },
  'broadcasts.revoke': { verb: 'unshare', rows: null },
  'revisions.restore': {
    on: broadcasts,
    verb: 'restore_version',
    rows: null,
    details: ({ params }) => ({ version: part(params, 'n') }),
  },
  'guestContacts.update': { on: guests, verb: 'contact', rows: null },
  'templates.update': { on: series, verb: 'template', rows: things.templates },
  'templates.plan': { on: series, rows: null, details: ({ body }) => picked(body, 'until') },
  'templates.undoPlan': { on: series, verb: 'undo_plan', rows: null },
  'templates.follow': { on: series, rows: null, details: ({ body }) => picked(body, 'from') },
  'templates.shift': { on: series, rows: null, details: ({ body }) => picked(body, 'from', 'time') },
  'images.upload': { verb: 'create' },
  'users.invite': { idOf: ({ reply }) => part(part(reply, 'user'), 'id') },
  'users.reset': { on: users, rows: null },
  'users.endSessions': { on: users, verb: 'end_sessions', rows: null },
  'users.endSession': { on: users, verb: 'end_sessions', rows: null },
  'users.resetSecondFactor': { on: users, verb: 'reset_second_factor', rows: null },
  'calendar_feeds.create': {
    on: 'self',
    verb: 'open_calendar',
    details: ({ body }) => picked(body, 'label'),
  },
  'calendar_feeds.remove': { on: 'self', verb: 'close_calendar' },
  'session.signOut': { on: 'self', verb: 'sign_out' },
  'account.endSession': { on: 'self', verb: 'end_sessions' },
  'account.endOthers': { on: 'self', verb: 'end_sessions' },
  'account.changePassword': { on: 'self', verb: 'password' },
  'account.confirmTwoFactor': { on: 'self', verb: 'codes_on' },
  'account.renewRecoveryCodes': { on: 'self', verb: 'recovery_codes' },
  'account.stopTwoFactor': { on: 'self', verb: 'codes_off' },
  'account.addPasskey': {
    on: 'self',
    verb: 'passkey_add',
    details: ({ body }) => ({ name: part(body, 'name') }),
  },
  'account.renamePasskey': {
    on: 'self',
    verb: 'passkey_name',
    details: ({ body }) => ({ name: part(body, 'name') }),
  },
  'account.removePasskey': { on: 'self', verb: 'passkey_remove' },
}

/** The writes that are not told, and why. */
export const untold: Record<string, string> = {
  'broadcasts.update': 'what a page says is in its history, autosave by autosave',
  'revisions.keepAside': 'it is an entry of the history itself',
  'revisions.name': 'it is an entry of the history itself',
  'presence.enter': 'stores nothing',
  'presence.leave': 'stores nothing',
  'clashes.find': 'stores nothing',
  'templates.previewShift': 'stores nothing',
  'bulk_edits.preview': 'stores nothing',
  'name_edits.preview': 'stores nothing',
  'archive_fixes.preview': 'stores nothing',
  'tag_reclassifications.preview': 'stores nothing',
  'imports.preview': 'stores nothing',
  'templates.previewFollow': 'stores nothing',
  'merges.preview': 'stores nothing',
  'account.startTwoFactor': 'nothing counts before the first code is confirmed',
  'account.passkeyOptions': 'nothing counts before the passkey comes',
}

/** A part of something whose shape only its own contract knows. */
export const part = (value: unknown, name: string): unknown => Object(value)[name]

/** What was said of the move, and what advice was passed over when it was published. */
function moved({ body, reply }: Seen) {
  const told = picked(body, 'note')
  if (part(body, 'to') !== 'published') return told
  const broadcast = Broadcast.parse(reply)
  const advice = new Set([...checksOf(broadcast), ...wordingChecks(broadcast)].map(({ code }) => code))
  return advice.size === 0 ? told : { ...told, ignored_checks: [...advice] }
}

function picked(from: unknown, ...names: string[]): Record<string, unknown> {
  const told = names.map((name): [string, unknown] => [name, part(from, name)])
  return Object.fromEntries(told.filter(([, value]) => value !== undefined && value !== null && value !== ''))
}
