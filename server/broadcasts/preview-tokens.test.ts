import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { Role } from '#app/contract/policy.ts'
import { preview_tokens } from '#server/db/schema.ts'
import { broadcastByPreviewToken } from './public.ts'
import { broadcastRoom } from './testing.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>

beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

describe('a preview link', () => {
  const share = (role: Role, id: number, expires_in_hours = 24) =>
    room.as(role).call(api.share, { params: { id }, body: { expires_in_hours, label: 'Pour Nadia' } })
  const links = async (id: number) =>
    (await room.editor.call(api.previewTokens, { params: { id } })).body.data
  const open = (url: string) =>
    broadcastByPreviewToken(room.db, url.replace('http://localhost/apercu/', ''), room.clock.now())

  test('needs an account, a role, a broadcast and at most seven days', async () => {
    const { id } = await room.given.broadcast()
    const sent = { params: { id }, body: { expires_in_hours: 1 } }
    expect((await room.anonymous.call(api.share, sent)).status).toBe(401)
    expect((await room.anonymous.call(api.previewTokens, { params: { id } })).status).toBe(401)
    expect((await share('viewer', id)).status).toBe(403)
    expect((await share('editor', 999_999)).status).toBe(404)
    const { problem } = await share('editor', id, 169)
    expect(problem.errors).toMatchObject([{ pointer: '/expires_in_hours' }])
  })

  test('shows the working copy to whoever has it', async () => {
    const { id } = await room.given.broadcast({ page: { subtitle: 'Pas encore publié' } })
    const { status, body } = await share('editor', id)
    expect([status, body.expires_at, body.label]).toEqual([
      201,
      new Date(room.clock.now().getTime() + 86_400_000).toISOString(),
      'Pour Nadia',
    ])
    expect((await open(body.url))?.page.subtitle).toBe('Pas encore publié')
    expect(await open(`${body.url}x`)).toBeNull()
  })

  test('is in the database as a hash only', async () => {
    const { id } = await room.given.broadcast()
    const secret = (await share('editor', id)).body.url.split('/').at(-1) ?? ''
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await room.db.select().from(preview_tokens))).not.toContain(secret)
    expect(JSON.stringify(await links(id))).not.toContain(secret)
  })

  test('opens nothing once it has expired', async () => {
    const { id } = await room.given.broadcast()
    const { url } = (await share('editor', id, 1)).body
    room.clock.advance({ hours: 1 })
    expect([await open(url), await links(id)]).toEqual([null, []])
  })

  test('opens nothing once it is closed', async () => {
    const { id } = await room.given.broadcast()
    const { body } = await share('editor', id)
    const revoke = (role: Role | null, params: { id: number; token_id: number }) =>
      (role === null ? room.anonymous : room.as(role)).call(api.revoke, { params })
    const params = { id, token_id: body.id }
    expect((await revoke(null, params)).status).toBe(401)
    expect((await revoke('viewer', params)).status).toBe(403)
    const other = await room.given.broadcast()
    expect((await revoke('editor', { ...params, id: other.id })).status).toBe(404)
    expect((await revoke('editor', params)).status).toBe(204)
    expect([await open(body.url), await links(id)]).toEqual([null, []])
    expect((await revoke('editor', params)).status).toBe(404)
  })

  test('opens nothing while the broadcast is in the trash', async () => {
    const { id, lock_version } = await room.given.broadcast()
    const { url } = (await share('editor', id)).body
    await room.editor.call(api.remove, { params: { id } }, { ifMatch: lock_version })
    expect(await open(url)).toBeNull()
    expect((await share('editor', id)).status).toBe(409)
  })
})
