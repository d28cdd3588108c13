import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '#app/contract/policy.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { User, userEndpoints as api, type UserPatch } from '#app/contract/user.ts'
import { user } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { setPassword } from './password.ts'
import { doors } from './testing.ts'
import { hasAdmin } from './user-store.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app: doors })))
afterAll(() => room.close())

const people = async () => (await room.as('admin').call(api.list, {})).body.data
const person = async (id: string) => User.parse((await people()).find((one) => one.id === id))
async function change(id: string, body: UserPatch, as: Role = 'admin') {
  const { lock_version } = await person(id)
  return room.as(as).call(api.update, { params: { id }, body }, { ifMatch: lock_version })
}

describe('the list of people', () => {
  test('is for those who lead', async () => {
    expect((await room.anonymous.call(api.list, {})).status).toBe(401)
    for (const role of ['viewer', 'editor', 'producer'] as const)
      expect((await room.as(role).call(api.list, {})).problem.code).toBe('forbidden')
    expect((await room.as('chief_editor').call(api.list, {})).status).toBe(200)
  })

  test('says who is there, in French order, and when they were last seen', async () => {
    await room.db.update(user).set({ name: 'Élise Aubert' }).where(eq(user.id, 'viewer'))
    await room.db.update(user).set({ name: 'Zoé Aubert' }).where(eq(user.id, 'editor'))
    const found = await people()
    expect(found.map(({ name }) => name)).toEqual([
      'Camille admin',
      'Camille chief_editor',
      'Camille producer',
      'Élise Aubert',
      'Zoé Aubert',
    ])
    expect(await person('admin')).toMatchObject({ active: true, last_seen_at: '2026-03-25T08:00:00.000Z' })
    expect(JSON.stringify(found)).not.toMatch(/password|hash|token/)
  })
})

describe('inviting', () => {
  const input = { name: 'Nour Belkacem', email: 'Nour@Exemple.fr', role: 'editor' } as const

  test('is for admins', async () => {
    expect((await room.anonymous.call(api.invite, { body: input })).status).toBe(401)
    for (const role of ['viewer', 'editor', 'producer', 'chief_editor'] as const)
      expect((await room.as(role).call(api.invite, { body: input })).problem.code).toBe('forbidden')
  })

  test('wants a name, an address and a role', async () => {
    const refused = await room.as('admin').raw('/api/v1/users', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: ' ', email: 'nour@', role: 'boss' }),
    })
    const { errors } = await refused.json()
    expect(
      errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual(['/name blank', '/email email', '/role invalid'])
  })

  test('makes an account without a password, and a link', async () => {
    const { status, body } = await room.as('admin').call(api.invite, { body: input })
    expect(status).toBe(201)
    expect(body.user).toMatchObject({
      name: input.name,
      email: 'nour@exemple.fr',
      role: 'editor',
      invited: true,
    })
    expect(body.invitation_url).toMatch(/^http:\/\/localhost\/bienvenue\/[\w-]{43}$/)
  })

  test('again, while the first link was not used, makes a new link and closes the first', async () => {
    const first = await room.as('admin').call(api.invite, { body: input })
    const second = await room.as('admin').call(api.invite, { body: { ...input, role: 'producer' } })
    expect(second.body.user).toMatchObject({ id: first.body.user.id, role: 'producer' })
    const open = ({ body }: typeof first) =>
      room.anonymous.call(sessionEndpoints.invitation, { params: { token: body.invitation_url.slice(-43) } })
    expect((await open(first)).status).toBe(404)
    expect((await open(second)).body).toMatchObject({ role: 'producer', first_admin: false })
  })

  test('somebody who has an account already is refused at the address', async () => {
    await setPassword(room.db, 'viewer', 'un mot de passe à rallonge')
    const refused = await room
      .as('admin')
      .call(api.invite, { body: { ...input, email: 'VIEWER@demo.regie' } })
    expect(refused.problem).toMatchObject({ status: 409, code: 'duplicate', errors: [{ pointer: '/email' }] })
  })
})

describe('changing an account', () => {
  test('is for admins', async () => {
    const body = { name: 'Autre nom' }
    const anonymous = await room.anonymous.call(
      api.update,
      { params: { id: 'viewer' }, body },
      { ifMatch: 0 },
    )
    expect(anonymous.status).toBe(401)
    for (const role of ['viewer', 'editor', 'producer', 'chief_editor'] as const)
      expect((await change('viewer', { role: 'admin' }, role)).problem.code).toBe('forbidden')
    expect((await person('viewer')).role).toBe('viewer')
  })

  test('wants the version that it was made from', async () => {
    const args = { params: { id: 'viewer' }, body: { name: 'Autre nom' } }
    expect((await room.as('admin').call(api.update, args)).problem.code).toBe('precondition_required')
    const stale = await room.as('admin').call(api.update, args, { ifMatch: 99 })
    expect(stale.problem).toMatchObject({ code: 'precondition_failed', current: await person('viewer') })
  })

  test('of nobody is not found', async () => {
    const args = { params: { id: 'personne' }, body: { name: 'Autre nom' } }
    expect((await room.as('admin').call(api.update, args, { ifMatch: 0 })).problem.code).toBe('not_found')
  })

  test('gives a role that holds from the next request on', async () => {
    expect((await change('producer', { role: 'chief_editor' })).body).toMatchObject({
      role: 'chief_editor',
      lock_version: 1,
    })
    expect((await room.as('producer').call(api.list, {})).status).toBe(200)
    await change('producer', { role: 'producer' })
    expect((await room.as('producer').call(api.list, {})).status).toBe(403)
  })

  test('closes it: its sessions end at once', async () => {
    expect((await room.as('editor').call(sessionEndpoints.current, {})).status).toBe(200)
    expect((await change('editor', { active: false })).body.active).toBe(false)
    expect((await room.as('editor').call(sessionEndpoints.current, {})).status).toBe(401)
    await change('editor', { active: true })
    expect((await room.as('editor').call(sessionEndpoints.current, {})).status).toBe(401)
  })
})

describe('the last admin', () => {
  test('neither steps down nor leaves, but may change name', async () => {
    const steps: UserPatch[] = [{ role: 'editor' }, { active: false }]
    for (const body of steps) {
      const { problem } = await change('admin', body)
      expect(problem.status).toBe(409)
      expect(problem.detail).toContain('dernier compte admin')
    }
    expect((await change('admin', { name: 'Camille A.', role: 'admin' })).status).toBe(200)
  })

  test('an admin who was invited and never came does not count', async () => {
    await room
      .as('admin')
      .call(api.invite, { body: { name: 'Iris', email: 'iris@exemple.fr', role: 'admin' } })
    expect((await change('admin', { active: false })).status).toBe(409)
  })

  test('of two who step down at the same instant, one stays', async () => {
    for (const id of ['admin', 'chief_editor']) await setPassword(room.db, id, 'un mot de passe à rallonge')
    await change('chief_editor', { role: 'admin' })
    const two = [await person('admin'), await person('chief_editor')]
    const answers = await Promise.all(
      two.map(({ id, lock_version }) =>
        room
          .as(Role.parse(id))
          .call(api.update, { params: { id }, body: { role: 'editor' } }, { ifMatch: lock_version }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await hasAdmin(room.db)).toBe(true)
  })
})
