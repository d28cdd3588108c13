import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf } from '#app/contract/policy.ts'
import { Problem } from '#app/contract/problem.ts'
import { Session, sessionEndpoints as api } from '#app/contract/session.ts'
import { session, user } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { setPassword } from './password.ts'
import { doors } from './testing.ts'

const PASSWORD = 'un mot de passe à rallonge'
let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: doors })
  for (const id of ['editor', 'producer', 'viewer']) await setPassword(room.db, id, PASSWORD)
})
afterAll(() => room.close())

let addresses = 0
/** Signs in from an address of its own, unless one is given. */
async function signIn(email: string, password: string, headers: Record<string, string> = {}) {
  addresses += 1
  return room.anonymous.raw('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${addresses}`, ...headers },
    body: JSON.stringify({ email, password }),
  })
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0] ?? ''
const pairOf = (response: Response) => cookieOf(response).split(';')[0] ?? ''
const problemOf = async (response: Response) => Problem.parse(await response.json())

describe('signing in', () => {
  test('the right password opens a session whose cookie and token work', async () => {
    const opened = await signIn('Editor@Demo.Regie', PASSWORD)
    expect(opened.status).toBe(201)
    const { user: person, permissions, csrf_token } = Session.parse(await opened.json())
    expect(person).toEqual({
      id: 'editor',
      name: 'Camille editor',
      email: 'editor@demo.regie',
      role: 'editor',
    })
    expect(permissions).toEqual(permissionsOf('editor', { editorsPublish: true }))

    const cookie = pairOf(opened)
    const current = await room.anonymous.raw('/api/v1/session', { headers: { cookie } })
    expect(Session.parse(await current.json())).toEqual({ user: person, permissions, csrf_token })
    const headers = { cookie, 'x-csrf-token': csrf_token }
    expect((await room.anonymous.raw('/api/v1/session', { method: 'DELETE', headers })).status).toBe(204)
    expect((await room.anonymous.raw('/api/v1/session', { headers: { cookie } })).status).toBe(401)
  })

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const cookie = cookieOf(await signIn('editor@demo.regie', PASSWORD))
    expect(cookie).toMatch(/^regie_session=/)
    expect(cookie).toMatch(/; HttpOnly(;|$)/)
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/)
    expect(cookie).not.toMatch(/Secure/)
  })

  test('over https the cookie is secure, and the session works', async () => {
    const secure = await newsroom({ app: doors, settings: { site_url: 'https://regie.exemple.fr' } })
    await setPassword(secure.db, 'editor', PASSWORD)
    const opened = await secure.anonymous.call(api.signIn, {
      body: { email: 'editor@demo.regie', password: PASSWORD },
    })
    expect(opened.headers.getSetCookie()[0]).toMatch(/^__Secure-regie_session=.*; Secure/)
    expect((await secure.as('viewer').call(api.current, {})).status).toBe(200)
    await secure.close()
  })

  test('a wrong password, an unknown address, an account without a password and a closed one look the same', async () => {
    await room.db.update(user).set({ active: false }).where(eq(user.id, 'viewer'))
    const answers = await Promise.all([
      signIn('editor@demo.regie', 'pas celui-là'),
      signIn('personne@demo.regie', PASSWORD),
      signIn('chief_editor@demo.regie', PASSWORD),
      signIn('viewer@demo.regie', PASSWORD),
    ])
    for (const refused of answers) {
      expect(refused.status).toBe(401)
      expect(refused.headers.getSetCookie()).toEqual([])
      const problem = await problemOf(refused)
      expect(problem).toMatchObject({
        code: 'bad_credentials',
        detail: 'Adresse e-mail ou mot de passe incorrect.',
      })
    }
  })

  test('an unknown address takes as long as a wrong password', async () => {
    const time = async (email: string) => {
      const start = performance.now()
      await signIn(email, 'pas celui-là')
      return performance.now() - start
    }
    const [unknown, known] = [await time('inconnu@demo.regie'), await time('producer@demo.regie')]
    // Without a hash it would be thirty times less; a busy machine explains the rest.
    expect(unknown).toBeGreaterThan(known / 6)
  })

  test('signing in again closes the session before', async () => {
    const first = pairOf(await signIn('producer@demo.regie', PASSWORD))
    const second = await signIn('producer@demo.regie', PASSWORD, { cookie: first })
    expect(second.status).toBe(201)
    expect((await room.anonymous.raw('/api/v1/session', { headers: { cookie: first } })).status).toBe(401)
  })

  test('what another site sends is refused', async () => {
    const refused = await signIn('editor@demo.regie', PASSWORD, { origin: 'https://ailleurs.example' })
    expect((await problemOf(refused)).code).toBe('csrf')
  })

  test('an incomplete form is told field by field', async () => {
    const refused = await signIn('editor', '')
    expect(refused.status).toBe(422)
    expect((await problemOf(refused)).errors).toEqual([
      { pointer: '/email', code: 'email', detail: 'Adresse e-mail incomplète (exemple : nom@media.fr).' },
      { pointer: '/password', code: 'blank', detail: 'À remplir.' },
    ])
  })

  test('a session is kept in the database by a token that is not the cookie', async () => {
    const cookie = decodeURIComponent(
      pairOf(await signIn('producer@demo.regie', PASSWORD)).split('=')[1] ?? '',
    )
    const tokens = (await room.db.select().from(session)).map(({ token }) => token)
    expect(tokens).not.toContain(cookie)
    expect(tokens).toContain(cookie.split('.')[0])
  })
})

describe('guessing passwords', () => {
  const guess = (address: string, password = 'au hasard') =>
    signIn('producer@demo.regie', password, { 'x-forwarded-for': address })

  test('the sixth attempt within a minute has to wait, even with the right password', async () => {
    for (const _ of [1, 2, 3, 4, 5]) expect((await guess('203.0.113.1')).status).toBe(401)
    const refused = await guess('203.0.113.1', PASSWORD)
    expect(refused.status).toBe(429)
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(50)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await problemOf(refused)).toMatchObject({ code: 'rate_limited', retry_after: wait })
  })

  test('all at once does not get more attempts', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => guess('203.0.113.2')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
  })

  test('neither colleagues nor the same person elsewhere have to wait', async () => {
    const colleague = await signIn('editor@demo.regie', PASSWORD, { 'x-forwarded-for': '203.0.113.1' })
    expect(colleague.status).toBe(201)
    expect((await guess('203.0.113.3', PASSWORD)).status).toBe(201)
  })

  test('a success forgives the failures before it', async () => {
    for (const _ of [1, 2, 3, 4]) await guess('203.0.113.4')
    expect((await guess('203.0.113.4', PASSWORD)).status).toBe(201)
    for (const _ of [1, 2, 3, 4]) expect((await guess('203.0.113.4')).status).toBe(401)
  })
})

describe('who is signed in', () => {
  test('nobody', async () => {
    expect((await room.anonymous.call(api.current, {})).problem.code).toBe('unauthenticated')
    expect((await room.anonymous.call(api.signOut, {})).problem.code).toBe('unauthenticated')
  })

  test('signing out needs the token of the session', async () => {
    const refused = await room
      .as('admin')
      .raw('/api/v1/session', { method: 'DELETE', headers: { 'x-csrf-token': 'x' } })
    expect((await problemOf(refused)).code).toBe('csrf')
    expect((await room.as('admin').call(api.current, {})).status).toBe(200)
  })

  test('signing out forgets the cookie', async () => {
    const out = await room.as('admin').call(api.signOut, {})
    expect(out.status).toBe(204)
    expect(out.headers.getSetCookie()[0]).toMatch(/^regie_session=;.*Max-Age=0/)
    expect((await room.as('admin').call(api.current, {})).status).toBe(401)
  })

  test('an editor of a house where only chiefs publish is not offered to', async () => {
    const strict = await newsroom({ app: doors, settings: { editors_publish: false } })
    const { body } = await strict.as('editor').call(api.current, {})
    expect(body.permissions).not.toContain('broadcast.publish')
    await strict.close()
  })
})
