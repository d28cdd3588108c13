/** On what is known by its names. */
const names = [
  'create',
  'update',
  'merge',
  'unmerge',
  'distinguish',
  'confuse',
  'bulk_edit',
  'undo_bulk_edit',
  'import',
  'undo_import',
  'delete',
] as const

/** The acts there are on each noun. Another backend may tell acts of its own. */
export const auditActs = {
  broadcast: [
    'create',
    'move',
    'produce',
    'share',
    'unshare',
    'restore_version',
    'bulk_edit',
    'undo_bulk_edit',
    'fix',
    'undo_fix',
  ],
  guest: [...names, 'contact'],
  tag: names,
  series: ['create', 'update', 'template', 'plan', 'undo_plan', 'shift', 'follow', 'delete'],
  image: ['create', 'update', 'replace', 'replace_undone', 'delete'],
  campaign: ['update'],
  saved_view: ['create', 'update', 'delete'],
  user: [
    'sign_in',
    'sign_in_failed',
    'sign_out',
    'invite',
    'update',
    'reset',
    'new_password',
    'password',
    'codes_on',
    'codes_off',
    'recovery_codes',
    'reset_second_factor',
    'passkey_add',
    'passkey_name',
    'passkey_remove',
    'end_sessions',
    'open_calendar',
    'close_calendar',
  ],
} as const

/** What is acted upon. */
export type AuditNoun = keyof typeof auditActs

/** What is done to it. */
export type AuditVerb = (typeof auditActs)[AuditNoun][number]

/** `noun.verb`: "guest.merge". */
export type AuditAct = { [Noun in AuditNoun]: `${Noun}.${(typeof auditActs)[Noun][number]}` }[AuditNoun]
