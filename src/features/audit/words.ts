import type { AuditNoun, AuditVerb } from '#app/contract/audit-acts.ts'
import { LiveState, Status } from '#app/contract/broadcast-state.ts'
import type { Role } from '#app/contract/policy.ts'
import { liveStateLabels, statusLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { FIELDS } from './fields.ts'

type Words = Record<string, () => string>

export const nounWords = {
  broadcast: m.audit_noun_broadcast,
  guest: m.audit_noun_guest,
  tag: m.audit_noun_tag,
  series: m.audit_noun_series,
  image: m.audit_noun_image,
  campaign: m.audit_noun_campaign,
  user: m.audit_noun_user,
  saved_view: m.audit_noun_saved_view,
} satisfies Record<AuditNoun, () => string>

/** What is done, by the verb of the act. */
export const verbWords = {
  create: m.audit_act_create,
  update: m.audit_act_update,
  delete: m.audit_act_delete,
  move: m.audit_act_move,
  share: m.audit_act_share,
  unshare: m.audit_act_unshare,
  restore_version: m.audit_act_restore_version,
  contact: m.audit_act_contact,
  template: m.audit_act_template,
  plan: m.audit_act_plan,
  undo_plan: m.audit_act_undo_plan,
  shift: m.audit_act_shift,
  follow: m.audit_act_follow,
  produce: m.audit_act_produce,
  merge: m.audit_act_merge,
  import: m.audit_act_import,
  bulk_edit: m.audit_act_bulk_edit,
  fix: m.audit_act_fix,
  replace: m.audit_act_replace,
  unmerge: m.audit_act_unmerge,
  distinguish: m.audit_act_distinguish,
  confuse: m.audit_act_confuse,
  undo_import: m.audit_act_undo_import,
  undo_bulk_edit: m.audit_act_undo_bulk_edit,
  undo_fix: m.audit_act_undo_fix,
  replace_undone: m.audit_act_replace_undone,
  invite: m.audit_act_invite,
  reset: m.audit_act_reset,
  reset_second_factor: m.audit_act_reset_second_factor,
  end_sessions: m.audit_act_end_sessions,
  open_calendar: m.audit_act_open_calendar,
  close_calendar: m.audit_act_close_calendar,
  sign_in: m.audit_act_sign_in,
  sign_in_failed: m.audit_act_sign_in_failed,
  sign_out: m.audit_act_sign_out,
  password: m.audit_act_password,
  new_password: m.audit_act_new_password,
  codes_on: m.audit_act_codes_on,
  codes_off: m.audit_act_codes_off,
  recovery_codes: m.audit_act_recovery_codes,
  passkey_add: m.audit_act_passkey_add,
  passkey_name: m.audit_act_passkey_name,
  passkey_remove: m.audit_act_passkey_remove,
} satisfies Record<AuditVerb, () => string>

const ROLES: Record<Role, () => string> = {
  viewer: m.shell_role_viewer,
  editor: m.shell_role_editor,
  chief_editor: m.shell_role_chief_editor,
  producer: m.shell_role_producer,
  admin: m.shell_role_admin,
}

/** Values that are codes, by their field. */
const VALUES: Record<string, Words> = {
  status: Object.fromEntries(Status.options.map((one) => [one, statusLabels[one]])),
  live_state: Object.fromEntries(LiveState.options.map((one) => [one, liveStateLabels[one]])),
  role: ROLES,
  by: {
    password: m.audit_by_password,
    code: m.audit_by_code,
    passkey: m.audit_by_passkey,
    invitation: m.audit_by_invitation,
  },
  refusal: {
    bad_credentials: m.audit_refusal_bad_credentials,
    second_factor: m.audit_refusal_second_factor,
    rate_limited: m.audit_refusal_rate_limited,
  },
}

/** A word for a code, the code itself where there is none: another backend may have acts of its own. */
export const wordFor = (words: Words, code: string) => words[code]?.() ?? code.replaceAll('_', ' ')

export const fieldWord = (field: string) => wordFor(FIELDS, field)

/** A value as a person reads it. */
export function valueWords(field: string, value: unknown, more: Record<string, Words> = {}): string {
  if (value === null || value === undefined || value === '') return m.audit_empty()
  if (typeof value === 'boolean') return value ? m.audit_yes() : m.audit_no()
  if (Array.isArray(value))
    return value.map((each) => valueWords(field, each, more)).join(', ') || m.audit_empty()
  if (typeof value === 'object') return thingWords(value, more)
  return { ...VALUES, ...more }[field]?.[String(value)]?.() ?? String(value)
}

/** Something with a name by its name, anything else by what is in it. */
function thingWords(value: object, more: Record<string, Words>): string {
  if ('name' in value) return String(value.name)
  return Object.entries(value)
    .map(([field, each]) => `${fieldWord(field)} ${valueWords(field, each, more)}`)
    .join(', ')
}
