import { inArray } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { can, permissionsOf, Role } from '#app/contract/policy.ts'
import { untold } from '#server/audit/acts.ts'
import { audit_entries } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { accountRows } from './testing-accounts.ts'
import { archiveRows } from './testing-archive.ts'
import { broadcastRows } from './testing-broadcasts.ts'
import { room } from './testing-given.ts'
import { nameRows } from './testing-names.ts'
import type { Answer, Rows } from './testing-row.ts'
import { templateRows } from './testing-templates.ts'

/** Every write of the contract. */
const matrix: Rows = { ...broadcastRows, ...nameRows, ...templateRows, ...archiveRows, ...accountRows }
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
