import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { libraryEndpoints } from '#app/contract/library.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { userEndpoints } from '#app/contract/user.ts'
import type { Served } from '#server/testing-client.ts'
import { newsroom } from '#server/testing.ts'
import type { Finding } from './finding.ts'
import { report } from './report.ts'
import { runChecks } from './run.ts'

const account = { email: 'controle@exemple.fr', password: 'tramontane et café noir' }
let room: Awaited<ReturnType<typeof newsroom>>
let findings: Finding[]

beforeAll(async () => {
  room = await newsroom()
  const body = { name: 'Contrôle', email: account.email, role: 'admin' } as const
  const { body: invited } = await room.as('admin').call(userEndpoints.invite, { body })
  await room.anonymous.call(sessionEndpoints.accept, {
    params: { token: invited.invitation_url.slice(-43) },
    body: { name: 'Contrôle', ...account },
  })
  findings = await runChecks(room.app, { account, mayPublish: true })
})
afterAll(() => room.close())

describe('the backend that comes along', () => {
  test('keeps every rule', () => {
    expect(findings.filter(({ outcome }) => outcome !== 'conforms')).toEqual([])
    const rules = new Set(findings.map(({ rule }) => rule))
    expect([...rules]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('is left as it was, but for its trash', async () => {
    const admin = room.as('admin')
    const query = { query: {} }
    const lists = [
      broadcastEndpoints.list,
      guestEndpoints.list,
      libraryEndpoints.list,
      seriesEndpoints.list,
    ] as const
    for (const list of lists) expect((await admin.call(list, query)).body.data).toEqual([])
  })
})

describe('a backend that breaks a rule is told which, by what request and which answer', () => {
  const asked = (change: (headers: Headers) => void): Served => ({
    request: (path, init) => {
      const headers = new Headers(init?.headers)
      change(headers)
      return room.app.request(path, { ...init, headers })
    },
  })
  const answered = (change: (text: string, path: string) => string, header?: [string, string?]): Served => ({
    async request(path, init) {
      const answer = await room.app.request(path, init)
      if (answer.headers.get('content-type')?.includes('event-stream')) return answer
      const headers = new Headers(answer.headers)
      if (header?.[1] !== undefined) headers.set(header[0], header[1])
      else if (header !== undefined) headers.delete(header[0])
      const body = answer.status === 204 ? null : change(await answer.text(), path)
      return new Response(body, { status: answer.status, headers })
    },
  })
  const same = (text: string) => text
  const breaches: [rule: number, name: string, app: () => Served][] = [
    [1, 'another content type', () => answered(same, ['content-type', 'text/html'])],
    [
      2,
      'instants with an offset',
      () => answered((text) => text.replaceAll('01:30:00.000Z', '03:30:00+02:00')),
    ],
    [
      3,
      'quotations that lose their source',
      () => answered((text) => text.replaceAll(' data-start=', ' x=')),
    ],
    [4, 'a state that is patched', () => answered((text) => text.replaceAll('"draft"', '"in_review"'))],
    [6, 'no ETag', () => answered(same, ['etag'])],
    [6, 'creations done twice', () => asked((headers) => headers.delete('idempotency-key'))],
    [
      7,
      'answers of another shape',
      () => answered((text) => text.replaceAll('"lock_version":', '"version":')),
    ],
    [8, 'no links between pages', () => answered(same, ['link'])],
    [9, 'refusals without a pointer', () => answered((text) => text.replaceAll('/page/title', ''))],
    [10, 'a cookie that scripts can read', () => answered(same, ['set-cookie', 'regie=1; SameSite=Lax'])],
  ]

  test.each(breaches)('rule %i: %s', async (rule, _, app) => {
    const wrong = await runChecks(app(), { account, mayPublish: false, rule })
      .catch((error: unknown) => [{ rule, outcome: 'wrong', found: String(error) }] as Finding[]) // no session at all
      .then((all) => all.filter(({ outcome }) => outcome === 'wrong'))
    expect(wrong.map((finding) => finding.rule)).toContain(rule)
  })

  test('what is not offered is missing, not wrong, and nothing is published unasked', async () => {
    const app = answered((text, path) => (path === '/api/v1/capabilities' ? without(text, 'schedule') : text))
    const offers = await runChecks(app, { account, mayPublish: false, rule: 11 })
    const others = offers.filter(({ outcome }) => outcome !== 'conforms')
    expect(others).toEqual([{ rule: 11, name: expect.stringContaining('schedule'), outcome: 'missing' }])
    for (const rule of [4, 5]) {
      const found = await runChecks(room.app, { account, mayPublish: false, rule })
      expect(found.map(({ outcome }) => outcome)).toContain('untried')
    }
    await expect(runChecks(room.app, { account, mayPublish: false, rule: 13 })).rejects.toThrow(
      'no such rule',
    )
    expect(report(offers)).toMatch(/\d+ conform, 1 missing, 0 wrong$/)
  })

  test('the report says what was found', async () => {
    const text = report(await runChecks(answered(same, ['etag']), { account, mayPublish: false, rule: 6 }))
    expect(text).toMatch(
      /Rule 6\n {2}✗ the strong ETag.*\n {6}found: the ETag is null.*\n {6}request: GET \/api/,
    )
  })
})

function without(text: string, feature: string) {
  const capabilities = JSON.parse(text)
  const features = capabilities.features.filter((name: string) => name !== feature)
  return JSON.stringify({ ...capabilities, features })
}
