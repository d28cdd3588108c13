import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sessionEndpoints as api } from '#app/contract/session.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { invitations } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { firstAdminLink } from './first-admin.ts'
import { doors } from './testing.ts'

const PASSWORD = 'tramontane et café noir'
let room: Awaited<ReturnType<typeof newsroom>>
let guests = 0
let email = ''
let token = ''

beforeAll(async () => void (room = await newsroom({ app: doors })))
afterAll(() => room.close())
beforeEach(async () => {
  guests += 1
  email = `invite${guests}@exemple.fr`
  const body = { name: 'Nour', email, role: 'editor' } as const
  token = (await room.as('admin').call(userEndpoints.invite, { body })).body.invitation_url.slice(-43)
})

const look = (secret = token) => room.anonymous.call(api.invitation, { params: { token: secret } })
const accept = (answer: Partial<{ name: string; email: string; password: string }> = {}, secret = token) =>
  room.anonymous.call(api.accept, {
    params: { token: secret },
    body: { name: 'Nour Belkacem', email, password: PASSWORD, ...answer },
  })

describe('an invitation', () => {
  test('says whom it is for', async () => {
    expect((await look()).body).toEqual({ name: 'Nour', email, role: 'editor', first_admin: false })
  })

  test('gives a password and signs in', async () => {
    const { status, body, headers } = await accept()
    expect(status).toBe(201)
    expect(body.user).toMatchObject({ name: 'Nour Belkacem', email, role: 'editor' })
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await room.anonymous.raw('/api/v1/session', { headers: { cookie } })).status).toBe(200)
    const again = await room.anonymous.call(api.signIn, { body: { email, password: PASSWORD } })
    expect(again.status).toBe(201)
  })

  test('works once', async () => {
    await accept()
    expect((await look()).problem).toMatchObject({
      code: 'not_found',
      detail: expect.stringContaining('déjà servi'),
    })
    expect((await accept({ password: 'un autre mot de passe' })).problem.code).toBe('not_found')
  })

  test('works once, even used twice at the same instant', async () => {
    const answers = await Promise.all([accept(), accept()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404])
  })

  test('is too old after a week', async () => {
    room.clock.advance({ days: 6, hours: 23 })
    expect((await look()).status).toBe(200)
    room.clock.advance({ hours: 2 })
    expect((await look()).problem).toMatchObject({
      code: 'gone',
      detail: expect.stringContaining('sept jours'),
    })
    expect((await accept()).problem.code).toBe('gone')
    room.clock.set('2026-03-25T08:00:00Z')
  })

  test('is for its own address', async () => {
    const refused = await accept({ email: 'autre@exemple.fr' })
    expect(refused.problem).toMatchObject({ code: 'validation', errors: [{ pointer: '/email' }] })
    expect((await accept({ email: email.toUpperCase() })).status).toBe(201)
  })

  test('refuses a weak password and stays open', async () => {
    for (const password of [
      'trop court',
      'Motdepasse2026!',
      '123456789012345',
      'aaaaaaaaaaaaaaa',
      `nour.belkacem1`,
    ]) {
      const { problem } = await accept({ password })
      expect({ password, ...problem.errors?.[0] }).toMatchObject({
        pointer: '/password',
        code: 'password_weak',
      })
    }
    expect((await accept()).status).toBe(201)
  })

  test('of nobody is not found, whatever was sent', async () => {
    for (const secret of ['x', 'x'.repeat(43), '%00'.repeat(20), 'é'.repeat(30)])
      expect((await look(secret)).problem.code).toBe('not_found')
  })

  test('is kept as a hash only', async () => {
    expect(JSON.stringify(await room.db.select().from(invitations))).not.toContain(token)
  })
})

describe('the first admin', () => {
  test('chooses an address through a link that works once, and then there is none', async () => {
    const link = (await firstAdminLink(room.deps)) ?? ''
    expect(link).toMatch(/^http:\/\/localhost\/bienvenue\//)
    const secret = link.slice(-43)
    expect((await look(secret)).body).toEqual({ name: '', email: '', role: 'admin', first_admin: true })
    expect((await accept({ email }, secret)).problem.errors?.[0]).toMatchObject({
      pointer: '/email',
      code: 'duplicate',
    })
    const { body } = await accept({ email: 'chef@exemple.fr', name: 'Ève' }, secret)
    expect(body.user).toMatchObject({ email: 'chef@exemple.fr', name: 'Ève', role: 'admin' })
    expect(await firstAdminLink(room.deps)).toBeNull()
    expect((await look(secret)).status).toBe(404)
  })
})
