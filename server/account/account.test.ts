import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountEndpoints as api } from '#app/contract/account.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { setPassword } from '#server/auth/password.ts'
import { doors } from '#server/auth/testing.ts'
import { audit_entries, passkeys, session, two_factors, user } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { client } from '#server/testing-client.ts'
import { softDevice } from './testing-passkey.ts'

const PASSWORD = 'une phrase assez longue'
const NEW = 'une tout autre phrase'

let room: Awaited<ReturnType<typeof newsroom>>
beforeEach(async () => {
  room = await newsroom({ app: doors })
  await setPassword(room.db, 'editor', PASSWORD)
  return () => room.close()
})

const signIn = (password = PASSWORD, code?: string) =>
  room.anonymous.call(sessionEndpoints.signIn, {
    body: { email: 'editor@demo.regie', password, ...(code !== undefined && { code }) },
  })

/** The person whom a sign-in let in, on another device. */
function signedIn({ headers, body }: Awaited<ReturnType<typeof signIn>>) {
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return client(room.app, { cookie, 'x-csrf-token': body.csrf_token })
}

const acts = async () => (await room.db.select().from(audit_entries)).map(({ action }) => action)

test('nobody without a session has an account', async () => {
  for (const { method, path } of Object.values(api)) {
    const answer = await room.anonymous.raw(`/api/v1${path.replace('{id}', 'x')}`, {
      method: method.toUpperCase(),
      headers: { 'content-type': method === 'patch' ? 'application/merge-patch+json' : 'application/json' },
      body: method === 'get' ? null : '{}',
    })
    expect([path, answer.status]).toEqual([path, 401])
  }
})

describe('sessions', () => {
  test('are listed with their device, and end one by one or all but this one', async () => {
    const editor = room.as('editor')
    await signIn()
    await signIn()
    const { data } = (await editor.call(api.sessions, {})).body
    expect(data.map(({ is_this }) => is_this).toSorted()).toEqual([false, false, true])
    const [first, second] = data.filter(({ is_this }) => !is_this)
    expect((await editor.call(api.endSession, { params: { id: first?.id ?? '' } })).status).toBe(204)
    expect((await editor.call(api.endSession, { params: { id: first?.id ?? '' } })).status).toBe(404)
    expect((await room.as('viewer').call(api.endSession, { params: { id: second?.id ?? '' } })).status).toBe(
      404,
    )
    await editor.call(api.endOthers, {})
    expect((await editor.call(api.sessions, {})).body.data).toHaveLength(1)
    expect(await acts()).toEqual(['user.sign_in', 'user.sign_in', 'user.end_sessions', 'user.end_sessions'])
  })

  test('say where the browser is, and when it was seen last', async () => {
    const answer = await room.anonymous.raw('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'X (Windows NT 10.0) Firefox/145.0' },
      body: JSON.stringify({ email: 'editor@demo.regie', password: PASSWORD }),
    })
    expect(answer.status).toBe(201)
    const { data } = (await room.as('editor').call(api.sessions, {})).body
    expect(data.find(({ is_this }) => !is_this)?.device).toEqual({ browser: 'Firefox', system: 'Windows' })
    room.clock.advance({ minutes: 5 })
    await room.as('editor').call(api.read, {})
    const later = (await room.as('editor').call(api.sessions, {})).body.data
    expect(later[0]).toMatchObject({ is_this: true, seen_at: '2026-03-25T08:05:00.000Z' })
  })

  test('of somebody else are seen and ended by an admin alone', async () => {
    const theirs = { params: { id: 'editor' } }
    for (const role of ['editor', 'chief_editor'] as const) {
      expect((await room.as(role).call(userEndpoints.sessions, theirs)).status).toBe(403)
      expect((await room.as(role).call(userEndpoints.endSessions, theirs)).status).toBe(403)
    }
    const { data } = (await room.as('admin').call(userEndpoints.sessions, theirs)).body
    expect(data).toHaveLength(1)
    expect((await room.as('admin').call(userEndpoints.endSessions, theirs)).status).toBe(204)
    expect((await room.as('editor').call(api.read, {})).status).toBe(401)
    expect((await room.as('admin').call(userEndpoints.sessions, { params: { id: 'x' } })).status).toBe(404)
  })
})

describe('a password', () => {
  const change = (current_password: string, password: string) =>
    room.as('editor').call(api.changePassword, { body: { current_password, password } })

  test('is changed by who knows it, and the other sessions end', async () => {
    const other = signedIn(await signIn())
    const wrong = await change('pas celui-là', NEW)
    expect(wrong.status).toBe(422)
    expect(wrong.problem.errors?.[0]).toMatchObject({ pointer: '/current_password', code: 'wrong_password' })
    expect((await change(PASSWORD, 'motdepasse2026')).problem.errors?.[0]?.code).toBe('password_weak')
    expect((await change(PASSWORD, NEW)).status).toBe(204)
    expect((await other.call(api.read, {})).status).toBe(401)
    expect((await room.as('editor').call(api.read, {})).status).toBe(200)
    expect((await signIn()).status).toBe(401)
    expect((await signIn(NEW)).status).toBe(201)
  })

  test('is not found by trying', async () => {
    for (let tries = 0; tries < 5; tries += 1) await change('pas celui-là', NEW)
    expect((await change(PASSWORD, NEW)).status).toBe(429)
  })

  test('that is forgotten is replaced by a one-time link of an admin’s, and every session ends', async () => {
    const ask = (role: 'admin' | 'chief_editor', id = 'editor') =>
      room.as(role).call(userEndpoints.reset, { params: { id } })
    expect((await ask('chief_editor')).status).toBe(403)
    expect((await ask('admin', 'x')).status).toBe(404)
    expect((await ask('admin', 'viewer')).status).toBe(409) // has no password yet
    const first = (await ask('admin')).body.reset_url.split('/').at(-1) ?? ''
    const token = (await ask('admin')).body.reset_url.split('/').at(-1) ?? ''
    const use = (text: string, password: string) =>
      room.anonymous.call(sessionEndpoints.reset, { params: { token: text }, body: { password } })
    expect((await use(first, NEW)).status).toBe(404)
    const shown = await room.anonymous.call(sessionEndpoints.readReset, { params: { token } })
    expect(shown.body).toEqual({ name: 'Camille editor', email: 'editor@demo.regie' })
    expect((await use(token, 'court')).status).toBe(422)
    expect((await use(token, 'camille editor')).problem.errors?.[0]?.code).toBe('password_weak')
    expect((await use(token, NEW)).status).toBe(204)
    expect((await use(token, NEW)).status).toBe(404)
    expect((await room.as('editor').call(api.read, {})).status).toBe(401)
    expect((await signIn(NEW)).status).toBe(201)
    expect(await acts()).toEqual(['user.reset', 'user.reset', 'user.new_password', 'user.sign_in'])
    expect(JSON.stringify(await room.db.select().from(audit_entries))).not.toContain(token)
  })

  test('link is too old after a day, and opens no closed account', async () => {
    const link = async () =>
      (await room.as('admin').call(userEndpoints.reset, { params: { id: 'editor' } })).body.reset_url
    const read = async (url: string) =>
      room.anonymous.call(sessionEndpoints.readReset, { params: { token: url.split('/').at(-1) ?? '' } })
    const old = await link()
    room.clock.advance({ hours: 25 })
    expect((await read(old)).status).toBe(410)
    const shut = await link()
    await room.db.update(user).set({ active: false }).where(eq(user.id, 'editor'))
    expect((await read(shut)).status).toBe(404)
  })
})

describe('codes', () => {
  const codeOf = (secret: string) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: room.clock.now().getTime() })

  async function turnOn() {
    const { secret, uri } = (
      await room.as('editor').call(api.startTwoFactor, { body: { password: PASSWORD } })
    ).body
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=/)
    const { body } = await room.as('editor').call(api.confirmTwoFactor, { body: { code: codeOf(secret) } })
    room.clock.advance({ minutes: 1 })
    return { secret, recovery_codes: body.recovery_codes }
  }

  test('count once the first one is confirmed', async () => {
    const { secret } = (await room.as('editor').call(api.startTwoFactor, { body: { password: PASSWORD } }))
      .body
    expect((await signIn()).status).toBe(201)
    const wrong = await room.as('editor').call(api.confirmTwoFactor, { body: { code: '000000' } })
    expect(wrong.problem.errors?.[0]).toMatchObject({ pointer: '/code', code: 'wrong_code' })
    await room.as('editor').call(api.confirmTwoFactor, { body: { code: codeOf(secret) } })
    expect((await room.as('editor').call(api.read, {})).body.two_factor).toEqual({
      is_on: true,
      recovery_codes: 10,
    })
    expect((await room.as('editor').call(api.startTwoFactor, { body: { password: PASSWORD } })).status).toBe(
      409,
    )
    expect((await room.as('viewer').call(api.confirmTwoFactor, { body: { code: '000000' } })).status).toBe(
      409,
    )
  })

  test('are asked for after the right password alone, and none is taken twice', async () => {
    const { secret } = await turnOn()
    expect((await signIn('pas celui-là')).problem.code).toBe('bad_credentials')
    const asked = await signIn()
    expect(asked.status).toBe(401)
    expect(asked.problem.code).toBe('second_factor')
    expect(asked.headers.getSetCookie()).toEqual([])
    const wrong = await signIn(PASSWORD, '000000')
    expect(wrong.problem.errors?.[0]).toMatchObject({ pointer: '/code', code: 'wrong_code' })
    const code = codeOf(secret)
    expect((await signIn(PASSWORD, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(201)
    expect((await signIn(PASSWORD, code)).status).toBe(401)
    room.clock.advance({ seconds: 30 })
    const late = codeOf(secret)
    room.clock.advance({ seconds: 30 })
    expect((await signIn(PASSWORD, late)).status).toBe(201) // a step late
    room.clock.advance({ seconds: 60 })
    const tooLate = codeOf(secret)
    room.clock.advance({ seconds: 60 })
    expect((await signIn(PASSWORD, tooLate)).status).toBe(401)
    expect((await acts()).filter((action) => action === 'user.sign_in_failed')).toHaveLength(4)
  })

  test('of recovery work once, and are replaced with the password', async () => {
    const { recovery_codes } = await turnOn()
    expect(new Set(recovery_codes).size).toBe(10)
    const [one = '', two = ''] = recovery_codes
    expect((await signIn(PASSWORD, one.toUpperCase())).status).toBe(201)
    expect((await signIn(PASSWORD, one)).status).toBe(401)
    expect((await room.as('editor').call(api.read, {})).body.two_factor.recovery_codes).toBe(9)
    const renew = (password: string) => room.as('editor').call(api.renewRecoveryCodes, { body: { password } })
    expect((await renew('pas celui-là')).status).toBe(422)
    expect((await renew(PASSWORD)).body.recovery_codes).toHaveLength(10)
    expect((await signIn(PASSWORD, two)).status).toBe(401)
  })

  test('are not found by trying', async () => {
    const { secret } = await turnOn()
    for (let tries = 0; tries < 10; tries += 1) {
      await signIn(PASSWORD, '000000')
      room.clock.advance({ seconds: 1 })
    }
    expect((await signIn(PASSWORD, codeOf(secret))).status).toBe(429)
  })

  test('are turned off with the password, or by an admin for somebody who lost them', async () => {
    await turnOn()
    const stop = (password: string) => room.as('editor').call(api.stopTwoFactor, { body: { password } })
    expect((await stop('pas celui-là')).status).toBe(422)
    expect((await stop(PASSWORD)).status).toBe(204)
    expect((await signIn()).status).toBe(201)
    await turnOn()
    const theirs = { params: { id: 'editor' } }
    expect((await room.as('chief_editor').call(userEndpoints.resetSecondFactor, theirs)).status).toBe(403)
    expect((await room.as('admin').call(userEndpoints.resetSecondFactor, theirs)).status).toBe(204)
    expect((await signIn()).status).toBe(201)
    expect(await acts()).toContain('user.reset_second_factor')
  })

  test('leave no secret in the database, the list of people or the audit', async () => {
    const { secret, recovery_codes } = await turnOn()
    const people = (await room.as('admin').call(userEndpoints.list, {})).body.data
    expect(people.find(({ id }) => id === 'editor')?.second_factor).toBe(true)
    const kept = JSON.stringify([
      await room.db.select().from(two_factors),
      await room.db.select().from(audit_entries),
      people,
    ])
    for (const word of [secret, ...recovery_codes]) expect(kept).not.toContain(word)
  })
})

describe('a passkey', () => {
  const device = softDevice('http://localhost')

  async function add(name = 'Téléphone') {
    const options = (await room.as('editor').call(api.passkeyOptions, { body: { password: PASSWORD } })).body
    return room.as('editor').call(api.addPasskey, { body: { name, response: device.make(options) } })
  }
  async function enter(key = device) {
    const options = (await room.anonymous.call(sessionEndpoints.passkeyOptions, {})).body
    const body = { response: key.sign(options) }
    return { body, answer: await room.anonymous.call(sessionEndpoints.signInByPasskey, { body }) }
  }

  test('is made, signs in without a password or a code, and no answer is taken twice', async () => {
    expect((await add()).status).toBe(201)
    const { body, answer } = await enter()
    expect(answer.status).toBe(201)
    expect((await signedIn(answer).call(api.read, {})).body.passkeys[0]).toMatchObject({
      name: 'Téléphone',
      last_used_at: '2026-03-25T08:00:00.000Z',
    })
    expect((await room.anonymous.call(sessionEndpoints.signInByPasskey, { body })).status).toBe(401)
    expect(await acts()).toEqual(['user.passkey_add', 'user.sign_in', 'user.sign_in_failed'])
  })

  test('is made and forgotten with the password alone, and a new password by link forgets all', async () => {
    const { id } = (await add()).body
    const body = { password: 'pas celui-là' }
    for (const refused of [
      await room.as('editor').call(api.passkeyOptions, { body }),
      await room.as('editor').call(api.removePasskey, { params: { id }, body }),
      await room.as('editor').call(api.startTwoFactor, { body }),
    ])
      expect([refused.status, refused.problem.errors?.[0]?.code]).toEqual([422, 'wrong_password'])
    await room.db.insert(two_factors).values({ user_id: 'editor', secret: '', recovery_hashes: ['une'] })
    const reset = await room.as('admin').call(userEndpoints.reset, { params: { id: 'editor' } })
    const token = reset.body.reset_url.split('/').at(-1) ?? ''
    await room.anonymous.call(sessionEndpoints.reset, { params: { token }, body: { password: NEW } })
    expect((await enter()).answer.status).toBe(401)
    expect(await room.db.select().from(two_factors)).toMatchObject([{ recovery_hashes: [] }])
  })

  test('of another site, unknown here, or of a closed account opens nothing', async () => {
    await setPassword(room.db, 'viewer', PASSWORD)
    await add()
    expect((await enter(softDevice('http://localhost'))).answer.status).toBe(401)
    const options = (await room.as('viewer').call(api.passkeyOptions, { body: { password: PASSWORD } })).body
    const response = softDevice('https://ailleurs.exemple').make(options)
    expect((await room.as('viewer').call(api.addPasskey, { body: { name: 'x', response } })).status).toBe(422)
    const unread = { name: 'x', response: { id: 'rien' } }
    expect((await room.as('viewer').call(api.addPasskey, { body: unread })).status).toBe(422)
    await room.db.update(user).set({ active: false }).where(eq(user.id, 'editor'))
    expect((await enter()).answer.status).toBe(401)
    expect(await room.db.$count(session, eq(session.userId, 'editor'))).toBe(1)
  })

  test('made too late, or for somebody else’s challenge, is refused', async () => {
    const options = (await room.as('editor').call(api.passkeyOptions, { body: { password: PASSWORD } })).body
    const body = { name: 'x', response: device.make(options) }
    expect((await room.as('viewer').call(api.addPasskey, { body })).status).toBe(422)
    room.clock.advance({ minutes: 6 })
    expect((await room.as('editor').call(api.addPasskey, { body })).status).toBe(422)
  })

  test('is named and forgotten by its owner alone', async () => {
    await setPassword(room.db, 'viewer', PASSWORD)
    const { id } = (await add()).body
    const rename = (role: 'editor' | 'viewer') =>
      room.as(role).call(api.renamePasskey, { params: { id }, body: { name: 'Bureau' } })
    expect((await rename('viewer')).status).toBe(404)
    expect((await rename('editor')).body.name).toBe('Bureau')
    expect(
      (await room.as('editor').call(api.renamePasskey, { params: { id }, body: { name: ' ' } })).status,
    ).toBe(422)
    expect(
      (await room.as('viewer').call(api.removePasskey, { params: { id }, body: { password: PASSWORD } }))
        .status,
    ).toBe(404)
    expect(
      (await room.as('editor').call(api.removePasskey, { params: { id }, body: { password: PASSWORD } }))
        .status,
    ).toBe(204)
    expect(await room.db.$count(passkeys)).toBe(0)
    expect((await enter()).answer.status).toBe(401)
  })
})
