import { inArray } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import { LiveState, moves, Status, type Target } from '#app/contract/broadcast-state.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import type { NameEdit } from '#app/contract/name-edit.ts'
import { type Action, can, permissionsOf, Role, type Subject } from '#app/contract/policy.ts'
import { untold } from '#server/audit/acts.ts'
import { setPassword } from '#server/auth/password.ts'
import { softDevice } from '#server/account/testing-passkey.ts'
import {
  audit_entries,
  broadcasts,
  distinct_pairs,
  images,
  operations,
  session,
  user,
} from '#server/db/schema.ts'
import { must } from './problem.ts'
import { newsroom } from './testing.ts'
import type { Client } from './testing-client.ts'

type Answer = Promise<{ status: number; headers: Headers }>

/** One write: the action it needs (null: being signed in), what it is done to, and how it is done by somebody. */
interface Row {
  action: Action | null
  on?: (role: Role) => Subject
  by: (client: Client, role: Role) => Answer
}

/** Every write of the contract, by its name; a word after the name tells its cases apart. */
const matrix: Record<string, Row> = {
  'broadcasts.create': {
    action: 'broadcast.create',
    by: (client) => client.call(api.broadcasts.create, { body: { page: { title: 'Nouvelle' } } }),
  },
  'broadcasts.update': {
    action: 'broadcast.update',
    by: (client) => rename(client, { page: { title: 'Autre titre' } }),
  },
  'broadcasts.update (identifiants WordPress)': {
    action: 'broadcast.legacy',
    by: (client) => rename(client, { wp_legacy_link: 'https://exemple.fr/ancienne' }),
  },
  'broadcasts.remove': {
    action: 'broadcast.trash',
    by: async (client) => throwAway(client, await givenBroadcast({})),
  },
  'broadcasts.remove (son brouillon)': {
    action: 'broadcast.trash',
    on: (role) => ({ status: 'draft', created_by: role }),
    by: async (client, role) => throwAway(client, await givenBroadcast({ created_by: role })),
  },
  ...Object.fromEntries(
    moves.flatMap(({ to, from, action }) => from.map((start) => transition(start, to, action))),
  ),
  'broadcasts.share': {
    action: 'broadcast.share',
    by: async (client) => share(client, await givenBroadcast({})),
  },
  'broadcasts.revoke': {
    action: 'broadcast.share',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      const { body } = await share(room.as('admin'), { id })
      return client.call(api.broadcasts.revoke, { params: { id, token_id: body.id } })
    },
  },
  'revisions.keepAside': {
    action: 'broadcast.update',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.revisions.keepAside, { params: { id }, body: { content: { lead: 'Écarté' } } })
    },
  },
  'revisions.name': {
    action: 'broadcast.update',
    by: async (client) => {
      const params = await givenVersion()
      return client.call(api.revisions.name, { params, body: { name: 'Avant relecture' } })
    },
  },
  'revisions.restore': {
    action: 'broadcast.update',
    by: async (client) => client.call(api.revisions.restore, { params: await givenVersion() }, CURRENT),
  },
  'presence.enter': {
    action: null,
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.presence.enter, {
        params: { id },
        body: { tab: 'un', field: null, state: 'active' },
      })
    },
  },
  'presence.leave': {
    action: null,
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.presence.leave, { params: { id }, query: { tab: 'un' } })
    },
  },
  'productions.update': {
    action: 'broadcast.produce',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.productions.update, { params: { id }, body: { channel: 'Chaîne 2' } }, CURRENT)
    },
  },
  'calendar_feeds.create': {
    action: null,
    by: (client) => client.call(api.calendar_feeds.create, { body: {} }),
  },
  'calendar_feeds.remove': {
    action: null,
    by: async (client) => {
      const { id } = (await client.call(api.calendar_feeds.create, { body: {} })).body
      return client.call(api.calendar_feeds.remove, { params: { id } })
    },
  },
  'guests.create': {
    action: 'guest.create',
    by: (client) => client.call(api.guests.create, { body: { display_name: newName() } }),
  },
  'guests.update': {
    action: 'guest.update',
    by: async (client) =>
      client.call(
        api.guests.update,
        { ...at(await givenGuest()), body: { role_short: 'historienne' } },
        CURRENT,
      ),
  },
  'guests.remove': {
    action: 'guest.delete',
    by: async (client) => client.call(api.guests.remove, { ...at(await givenGuest()), query: {} }, CURRENT),
  },
  'guestContacts.update': {
    action: 'guest.private',
    by: async (client) =>
      client.call(
        api.guestContacts.update,
        { ...at(await givenGuest()), body: { contact: '06 00 00 00 00' } },
        CURRENT,
      ),
  },
  'duplicates.distinguish': {
    action: 'archive.merge',
    by: async (client) =>
      client.call(api.duplicates.distinguish, {
        body: { noun: 'guest', ids: [await givenGuest(), await givenGuest()] },
      }),
  },
  'duplicates.confuse': {
    action: 'archive.merge',
    by: async (client) => {
      const [one, other] = [await givenTag(), await givenTag()]
      await room.db.insert(distinct_pairs).values({ noun: 'tag', low: one, high: other })
      return client.call(api.duplicates.confuse, { query: { noun: 'tag', one, other } })
    },
  },
  'merges.preview': {
    action: 'archive.merge',
    by: async (client) => client.call(api.merges.preview, { body: await givenTwins() }),
  },
  'merges.create': {
    action: 'archive.merge',
    by: async (client) => client.call(api.merges.create, { body: await givenTwins() }),
  },
  'clashes.find': {
    action: null,
    by: (client) => client.call(api.clashes.find, { body: LIVE }),
  },
  'tags.create': {
    action: 'tag.create',
    by: (client) => client.call(api.tags.create, { body: { name: newName() } }),
  },
  'tags.update': {
    action: 'tag.update',
    by: async (client) =>
      client.call(api.tags.update, { ...at(await givenTag()), body: { kind: 'place' } }, CURRENT),
  },
  'tags.remove': {
    action: 'tag.delete',
    by: async (client) => client.call(api.tags.remove, { ...at(await givenTag()), query: {} }, CURRENT),
  },
  'series.create': {
    action: 'series.create',
    by: (client) => client.call(api.series.create, { body: { name: newName() } }),
  },
  'series.update': {
    action: 'series.update',
    by: async (client) =>
      client.call(api.series.update, { ...at(await givenSeries()), body: { active: false } }, CURRENT),
  },
  'series.remove': {
    action: 'series.delete',
    by: async (client) => client.call(api.series.remove, { ...at(await givenSeries()), query: {} }, CURRENT),
  },
  'templates.update': {
    action: 'series.template',
    by: async (client) =>
      client.call(
        api.templates.update,
        { ...at(await givenSeries()), body: { template: { studio: 'Petit studio' } } },
        CURRENT,
      ),
  },
  'templates.plan': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.plan, { ...at(await givenCalendar()), body: { until: '2026-04-01' } }),
  },
  'templates.undoPlan': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.undoPlan, { ...at(await givenCalendar()), body: { ids: [1] } }),
  },
  'templates.shift': {
    action: 'series.template',
    by: async (client) =>
      client.call(
        api.templates.shift,
        { ...at(await givenCalendar()), body: { from: '2026-04-01', time: '20:00' } },
        { ifMatch: 1 },
      ),
  },
  'templates.previewShift': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.previewShift, {
        ...at(await givenCalendar()),
        body: { from: '2026-04-01', time: '20:00' },
      }),
  },
  'templates.previewFollow': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.previewFollow, { ...at(await givenCalendar()), body: CHANGE }),
  },
  'templates.follow': {
    action: 'series.template',
    by: async (client) => {
      const target = at(await givenCalendar())
      await client.call(api.templates.plan, { ...target, body: { until: '2026-04-01' } })
      return client.call(api.templates.follow, { ...target, body: CHANGE }, { ifMatch: 1 })
    },
  },
  'images.upload': {
    action: 'image.create',
    by: (client) => client.call(api.images.upload, { body: { file: picture } }),
  },
  'images.update': {
    action: 'image.update',
    by: async (client) =>
      client.call(api.images.update, { ...at(await givenImage()), body: { alt: 'Un studio' } }, CURRENT),
  },
  'saved_views.create': {
    action: null,
    by: (client) => client.call(api.saved_views.create, { body: { ...VIEW, is_shared: false } }),
  },
  'saved_views.create (partagée)': {
    action: 'view.share',
    by: (client) => client.call(api.saved_views.create, { body: { ...VIEW, is_shared: true } }),
  },
  'saved_views.update': {
    action: 'view.share',
    by: async (client) =>
      client.call(api.saved_views.update, { ...at(await givenView()), body: { name: newName() } }, CURRENT),
  },
  'saved_views.remove': {
    action: 'view.share',
    by: async (client) => client.call(api.saved_views.remove, at(await givenView()), CURRENT),
  },
  'imports.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.imports.preview, { body: { ...FILE, rows: [[newName()]] } }),
  },
  'imports.start': {
    action: 'archive.bulk',
    by: (client) => client.call(api.imports.start, { body: { ...FILE, rows: [[newName()]] } }),
  },
  'library.replace': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.library.replace, { ...at(await givenImage()), body: { by: await givenImage() } }),
  },
  'library.remove': {
    action: 'image.delete',
    by: async (client) => client.call(api.library.remove, at(await givenImage()), CURRENT),
  },
  'campaign.update': {
    action: 'campaign.update',
    by: async (client) => {
      const { lock_version, goal_cents } = (await client.call(api.campaign.current, {})).body
      return client.call(
        api.campaign.update,
        { body: { goal_cents: goal_cents + 100 } },
        { ifMatch: lock_version },
      )
    },
  },
  'campaign.change': {
    action: 'campaign.update',
    by: async (client) => {
      const { lock_version, goal_cents, month } = (await client.call(api.campaign.current, {})).body
      const body = { goal_cents: goal_cents + 100 }
      return client.call(api.campaign.change, { params: { month }, body }, { ifMatch: lock_version })
    },
  },
  'users.invite': {
    action: 'user.manage',
    by: (client) =>
      client.call(api.users.invite, { body: { name: 'Nour', email: newEmail(), role: 'editor' } }),
  },
  'users.update': {
    action: 'user.manage',
    by: async (client) => {
      const body = { name: 'Nour', email: newEmail(), role: 'editor' } as const
      const { id } = (await room.as('admin').call(api.users.invite, { body })).body.user
      return client.call(api.users.update, { params: { id }, body: { role: 'producer' } }, CURRENT)
    },
  },
  'users.endSessions': {
    action: 'user.manage',
    by: (client) => client.call(api.users.endSessions, ofPerson()),
  },
  'users.endSession': {
    action: 'user.manage',
    by: async (client) => {
      const session_id = await givenSession('personne')
      return client.call(api.users.endSession, { params: { id: 'personne', session_id } })
    },
  },
  'users.reset': {
    action: 'user.manage',
    by: async (client) => {
      await setPassword(room.db, 'personne', PASSWORD)
      return client.call(api.users.reset, ofPerson())
    },
  },
  'users.resetSecondFactor': {
    action: 'user.manage',
    by: (client) => client.call(api.users.resetSecondFactor, ofPerson()),
  },
  'account.endSession': {
    action: null,
    by: async (client, role) =>
      client.call(api.account.endSession, { params: { id: await givenSession(role) } }),
  },
  'account.endOthers': { action: null, by: (client) => client.call(api.account.endOthers, {}) },
  'account.changePassword': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      const body = { current_password: PASSWORD, password: 'une autre phrase encore' }
      return client.call(api.account.changePassword, { body })
    },
  },
  'account.startTwoFactor': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      return client.call(api.account.startTwoFactor, { body: { password: PASSWORD } })
    },
  },
  'account.confirmTwoFactor': { action: null, by: turnCodesOn },
  'account.renewRecoveryCodes': {
    action: null,
    by: async (client, role) => {
      await setPassword(room.db, role, PASSWORD)
      return client.call(api.account.renewRecoveryCodes, { body: { password: PASSWORD } })
    },
  },
  'account.stopTwoFactor': {
    action: null,
    by: (client) => client.call(api.account.stopTwoFactor, { body: { password: PASSWORD } }),
  },
  'account.passkeyOptions': {
    action: null,
    by: passkeyOptions,
  },
  'account.addPasskey': { action: null, by: addPasskey },
  'account.renamePasskey': {
    action: null,
    by: async (client, role) => {
      const { id } = (await addPasskey(client, role)).body
      return client.call(api.account.renamePasskey, { params: { id }, body: { name: 'Bureau' } })
    },
  },
  'account.removePasskey': {
    action: null,
    by: async (client, role) => {
      const { id } = (await addPasskey(client, role)).body
      return client.call(api.account.removePasskey, { params: { id }, body: { password: PASSWORD } })
    },
  },
  'operations.undo': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.operations.undo, at(await givenOperation())),
  },
  'bulk_edits.preview': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.bulk_edits.preview, { body: await givenBulkEdit() }),
  },
  'bulk_edits.apply': {
    action: 'archive.bulk',
    by: async (client) => client.call(api.bulk_edits.apply, { body: await givenBulkEdit() }),
  },
  'name_edits.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.name_edits.preview, { body: NAME_EDIT }),
  },
  'name_edits.apply': {
    action: 'archive.bulk',
    by: (client) => client.call(api.name_edits.apply, { body: NAME_EDIT }),
  },
  'archive_fixes.preview': {
    action: 'archive.bulk',
    by: (client) => client.call(api.archive_fixes.preview, { body: { fix: 'banner' } }),
  },
  'archive_fixes.apply': {
    action: 'archive.bulk',
    by: (client) => client.call(api.archive_fixes.apply, { body: { fix: 'banner' } }),
  },
  'tag_reclassifications.preview': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.tag_reclassifications.preview, { body: await givenReclassification() }),
  },
  'tag_reclassifications.apply': {
    action: 'archive.bulk',
    by: async (client) =>
      client.call(api.tag_reclassifications.apply, { body: await givenReclassification() }),
  },
  'session.signOut': { action: null, by: (client) => client.call(api.session.signOut, {}) },
}

let room: Awaited<ReturnType<typeof newsroom>>
let picture: File
beforeAll(async () => {
  room = await newsroom()
  await room.db.insert(user).values({ id: 'personne', name: 'Nour', email: 'nour@exemple.fr' })
  const drawn = sharp({ create: { width: 1200, height: 675, channels: 3, background: '#123' } })
  picture = new File([new Uint8Array(await drawn.png().toBuffer())], 'studio.png')
})
afterAll(() => room.close())

test('every write of the contract is in the matrix', () => {
  const writes = Object.entries<Record<string, AnyEndpoint>>(api).flatMap(([noun, endpoints]) =>
    Object.entries(endpoints)
      .filter(([, { method, access }]) => method !== 'get' && access === 'member')
      .map(([name]) => `${noun}.${name}`),
  )
  const covered = new Set(Object.keys(matrix).map((name) => name.split(' ')[0]))
  expect([...covered].toSorted()).toEqual(writes.toSorted())
})

test('each role does what its permissions say, and nothing else; each write is in the audit, but for a few', async () => {
  const lines = [
    ['', ...Role.options],
    ['---', ...Role.options.map(() => '---')],
  ]
  const wrong: string[] = []
  const told = new Set<string>()
  for (const [name, { action, on, by }] of Object.entries(matrix)) {
    const answers = await Promise.all(Role.options.map((role) => by(room.as(role), role)))
    const done = answers.map(({ status }) => status)
    for (const [index, role] of Role.options.entries()) {
      const actor = { user: { id: role }, permissions: permissionsOf(role, { editorsPublish: true }) }
      const allowed = action === null || can(actor, action, on?.(role))
      const status = done[index] ?? 0
      if (allowed ? status >= 300 : status !== 403) wrong.push(`${name} by ${role}: ${status}`)
    }
    if (await isTold(answers)) told.add(name.split(' ')[0] ?? '')
    lines.push([name, ...done.map((status) => (status === 403 ? '–' : '✓'))])
  }
  process.stdout.write(`\n${lines.map(line).join('\n')}\n\n`)
  expect(wrong).toEqual([])
  const forgotten = Object.keys(matrix).filter((name) => !told.has(name.split(' ')[0] ?? ''))
  expect(new Set(forgotten.map((name) => name.split(' ')[0]))).toEqual(new Set(Object.keys(untold)))
}, 300_000)

test('whoever is signed in reads everything, but people and how guests are reached are for some', async () => {
  const fresh = await newsroom()
  const refused: string[] = []
  for (const [noun, endpoints] of Object.entries<Record<string, AnyEndpoint>>(api))
    for (const [name, { method, path }] of Object.entries(endpoints))
      for (const role of method === 'get' ? Role.options : []) {
        const { status } = await fresh.as(role).raw(`/api/v1${path.replace(/\{\w+\}/g, '1')}`)
        if (status === 403) refused.push(`${noun}.${name} by ${role}`)
      }
  expect(refused).toEqual([
    'users.list by viewer',
    'users.list by editor',
    'users.list by producer',
    ...notAdmin('users.sessions'),
    'guestContacts.read by viewer',
    'guestContacts.read by editor',
    'guestContacts.read by chief_editor',
    ...notChief('operations.list'),
    ...notChief('operations.read'),
    ...notAdmin('audit.list'),
    ...notAdmin('audit.export'),
    ...notChief('merges.list'),
  ])
  await fresh.close()
})

const notChief = (name: string) => ['viewer', 'editor', 'producer'].map((role) => `${name} by ${role}`)

const notAdmin = (name: string) =>
  Role.options.filter((role) => role !== 'admin').map((role) => `${name} by ${role}`)

/** Whether any of these requests is in the audit. */
async function isTold(answers: Awaited<Answer>[]) {
  const ids = answers.flatMap(({ headers }) => headers.get('x-request-id') ?? [])
  return (await room.db.$count(audit_entries, inArray(audit_entries.request_id, ids))) > 0
}

const line = ([name = '', ...cells]: string[]) =>
  `| ${name.padEnd(46)} | ${cells.map((cell) => cell.padEnd(12)).join(' | ')} |`

const PASSWORD = 'une phrase assez longue'

/** Somebody who is none of the five. */
const ofPerson = () => ({ params: { id: 'personne' } })

async function givenSession(userId: string) {
  const id = newName()
  const expiresAt = new Date(room.clock.now().getTime() + 86_400_000)
  await room.db.insert(session).values({ id, token: id, userId, expiresAt })
  return id
}

async function turnCodesOn(client: Client, role: Role) {
  await setPassword(room.db, role, PASSWORD)
  const { secret } = (await client.call(api.account.startTwoFactor, { body: { password: PASSWORD } })).body
  const timestamp = room.clock.now().getTime()
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
  return client.call(api.account.confirmTwoFactor, { body: { code } })
}

async function passkeyOptions(client: Client, role: Role) {
  await setPassword(room.db, role, PASSWORD)
  return client.call(api.account.passkeyOptions, { body: { password: PASSWORD } })
}

async function addPasskey(client: Client, role: Role) {
  const response = softDevice('http://localhost').make((await passkeyOptions(client, role)).body)
  return client.call(api.account.addPasskey, { body: { name: 'Téléphone', response } })
}

/** What was just made is at its first version. */
const CURRENT = { ifMatch: 0 }
const at = (id: number) => ({ params: { id } })

const LIVE = {
  broadcast_id: null,
  start: '2026-05-01T18:00:00Z',
  end: null,
  channel: null,
  studio: null,
  host_ids: [],
  bookings: [],
}

let made = 0
const newName = () => `Nom ${(made += 1)}`
const newEmail = () => `personne${(made += 1)}@exemple.fr`

const givenGuest = async () =>
  (await room.as('admin').call(api.guests.create, { body: { display_name: newName() } })).body.id
const givenTag = async () =>
  (await room.as('admin').call(api.tags.create, { body: { name: newName() } })).body.id
/** Two guests to make one. */
async function givenTwins() {
  const [from, into] = [await givenGuest(), await givenGuest()]
  const at0 = (id: number) => ({ id, lock_version: 0 })
  return { noun: 'guest' as const, from: at0(from), into: at0(into), take: [] }
}
const givenSeries = async () =>
  (await room.as('admin').call(api.series.create, { body: { name: newName() } })).body.id
/** Another studio, for lives that have none. */
const CHANGE = { from: '2026-04-01', before: { studio: null }, after: { studio: 'Petit studio' } }
/** A series that comes back on Tuesdays. */
async function givenCalendar() {
  const id = await givenSeries()
  const recurrence = {
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    time: '19:30',
    from: '2026-03-01',
    until: null,
    skip_holidays: true,
    except: [],
  }
  await room.as('admin').call(api.templates.update, { params: { id }, body: { recurrence } }, CURRENT)
  return id
}
const givenImage = async () =>
  (await room.as('admin').call(api.images.upload, { body: { file: picture } })).body.id

/** A view that the admin shares. */
const givenView = async () =>
  (await room.as('admin').call(api.saved_views.create, { body: { ...VIEW, is_shared: true } })).body.id
const VIEW = { list: 'guests' as const, name: 'Sans rôle', search: { kind: 'person' }, columns: [] }

const FILE = { noun: 'tag' as const, filename: 'tags.csv', columns: ['name' as const] }
const givenBulkEdit = async () => ({
  selection: { ids: [(await givenBroadcast({})).id] },
  edits: { season_number: 3 },
})

const givenReclassification = async () => ({
  tags: [{ tag_id: await givenTag(), to: { field: 'season' as const, season_number: 9 } }],
})

/** An act on many things that ended. */
const NAME_EDIT: NameEdit = {
  noun: 'tag',
  selection: { search: { q: 'rien de tel' } },
  edits: { kind: 'place' },
}

async function givenOperation() {
  const undo_until = new Date(room.clock.now().getTime() + 86_400_000)
  const values = { kind: 'bulk_edit' as const, state: 'done' as const, by: 'admin', request: {}, undo_until }
  const [row] = await room.db.insert(operations).values(values).returning()
  must(row !== undefined, 'internal')
  return row.id
}

/** A page of the admin's with everything that any move asks for. */
async function givenBroadcast(values: Partial<typeof broadcasts.$inferInsert>) {
  const now = room.clock.now()
  const [image] = await room.db
    .insert(images)
    .values({
      file: newName(),
      sha256: '',
      mime_type: 'image/png',
      filename: 'a.png',
      width: 1200,
      height: 675,
      decorative: true,
    })
    .returning()
  const [row] = await room.db
    .insert(broadcasts)
    .values({
      title: 'Une émission',
      slug: newName().replace(' ', '-').toLowerCase(),
      lead: 'Une phrase qui présente l’émission, assez longue pour dire de quoi il est question ce jour-là.',
      body_html: '<p>Texte.</p>',
      image_id: image?.id,
      format: 'best_of',
      youtube_id: 'dQw4w9WgXcQ',
      aired_on: '2026-03-25',
      duration_seconds: 3600,
      scheduled_start_at: new Date(now.getTime() + 3_600_000),
      started_at: now,
      created_by: 'admin',
      ...values,
    })
    .returning()
  must(row !== undefined, 'internal')
  return row
}

function transition(from: Status | LiveState, to: Target, action: Action): [string, Row] {
  const status = Status.safeParse(from)
  const state = status.success ? { status: status.data } : { live_state: LiveState.parse(from) }
  return [
    `broadcasts.transition (${from} → ${to})`,
    {
      action,
      on: () => state,
      by: async (client) => {
        const { id } = await givenBroadcast(state)
        return client.call(api.broadcasts.transition, { params: { id }, body: { to, note: 'note' } }, CURRENT)
      },
    },
  ]
}

/** A text set aside: a version other than the working copy. */
async function givenVersion() {
  const { id } = await givenBroadcast({})
  const body = { content: { lead: 'Une version' } }
  const { n } = (await room.as('admin').call(api.revisions.keepAside, { params: { id }, body })).body
  return { id, n }
}

async function rename(client: Client, body: { page?: { title: string }; wp_legacy_link?: string }) {
  const { id } = await givenBroadcast({})
  return client.call(api.broadcasts.update, { params: { id }, query: {}, body }, CURRENT)
}

const throwAway = (client: Client, { id }: { id: number }) =>
  client.call(api.broadcasts.remove, { params: { id } }, CURRENT)

const share = (client: Client, { id }: { id: number }) =>
  client.call(api.broadcasts.share, { params: { id }, body: { expires_in_hours: 24 } })
