import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilitiesEndpoints } from '#app/contract/capabilities.ts'
import { endpoint } from '#app/contract/endpoint.ts'
import { Problem } from '#app/contract/problem.ts'
import { capabilityHandlers } from '#server/capabilities.ts'
import { user } from '#server/db/schema.ts'
import { frame } from '#server/frame.ts'
import type { Deps } from '#server/scope.ts'
import { serve } from '#server/serve.ts'
import { newsroom } from '#server/testing.ts'
import { authenticate } from './authenticate.ts'

const endpoints = {
  look: endpoint({ method: 'get', path: '/look', summary: 'For members' }),
  touch: endpoint({ method: 'post', path: '/touch', summary: 'A write for members' }),
}

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom({ app })))
afterAll(() => room.close())

function app(deps: Deps) {
  const served = frame(deps)
  serve(served, deps, authenticate, capabilitiesEndpoints, capabilityHandlers)
  serve(served, deps, authenticate, endpoints, { look: async () => undefined, touch: async () => undefined })
  return served
}

describe('who asks', () => {
  test('nobody is signed in: what is for members is refused, what is for anyone is not', async () => {
    const refused = await room.anonymous.call(endpoints.look, {})
    expect(refused.problem).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect((await room.anonymous.call(capabilitiesEndpoints.list, {})).status).toBe(200)
  })

  test('a member reads and writes', async () => {
    expect((await room.as('viewer').call(endpoints.look, {})).status).toBe(204)
    expect((await room.as('viewer').call(endpoints.touch, {})).status).toBe(204)
  })

  test('a forged or unsigned cookie is nobody', async () => {
    const cookies = [
      'regie_session=abc',
      'regie_session=abc.def',
      `regie_session=viewer.${'A'.repeat(43)}%3D`,
    ]
    for (const cookie of cookies)
      expect((await room.anonymous.raw('/api/v1/look', { headers: { cookie } })).status).toBe(401)
  })
})

describe('a write that another site asked for', () => {
  const touch = (headers: Record<string, string>) =>
    room.as('viewer').raw('/api/v1/touch', { method: 'POST', headers })

  test('is refused without the token, and with another one', async () => {
    for (const token of ['', 'wrong', 'é'.repeat(43)]) {
      const refused = await touch({ 'x-csrf-token': encodeURIComponent(token) })
      expect(refused.status).toBe(403)
      expect(Problem.parse(await refused.json()).code).toBe('csrf')
    }
  })

  test('is refused when the browser names the other site', async () => {
    expect((await touch({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await touch({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await touch({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await touch({ origin: 'null' })).status).toBe(403)
    expect((await touch({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status).toBe(204)
  })
})

describe('the life of a session', () => {
  const seen = async () => (await room.db.select().from(user).where(eq(user.id, 'producer')))[0]?.last_seen_at
  const status = async () => (await room.as('producer').call(endpoints.look, {})).status

  test('being here is noted at most once a minute', async () => {
    await status()
    const first = await seen()
    room.clock.advance({ seconds: 30 })
    await status()
    expect(await seen()).toEqual(first)
    room.clock.advance({ seconds: 31 })
    await status()
    expect(await seen()).toEqual(room.clock.now())
  })

  test('it lasts as long as it is used, a month at most', async () => {
    for (const days of [6, 6, 6, 6, 5.9]) {
      room.clock.advance({ days })
      expect(await status()).toBe(204)
    }
    room.clock.advance({ days: 1 })
    expect(await status()).toBe(401)
  })

  test('it ends after a week without use', async () => {
    const other = await newsroom({ app })
    other.clock.advance({ days: 7, seconds: 1 })
    expect((await other.as('editor').call(endpoints.look, {})).status).toBe(401)
    await other.close()
  })

  test('a closed account is nobody', async () => {
    const other = await newsroom({ app })
    await other.db.update(user).set({ active: false }).where(eq(user.id, 'editor'))
    expect((await other.as('editor').call(endpoints.look, {})).status).toBe(401)
    await other.close()
  })
})
