import { afterAll, beforeAll, expect, test } from 'vitest'
import { savedViewEndpoints as api, type SavedViewInput } from '#app/contract/saved-view.ts'
import type { Role } from '#app/contract/policy.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { frame } from '#server/frame.ts'
import { serve } from '#server/serve.ts'
import { newsroom } from '#server/testing.ts'
import { savedViewHandlers } from './handlers.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({
    app: (deps) => {
      const app = frame(deps)
      serve(app, deps, authenticate, api, savedViewHandlers)
      return app
    },
  })
})
afterAll(() => room.close())

const VIEW: SavedViewInput = {
  list: 'broadcasts',
  name: 'À finir',
  is_shared: false,
  search: { missing: 'page', sort: '-aired_on' },
  columns: ['title', 'missing'],
}
const keep = (role: Role, values: Partial<SavedViewInput> = {}) =>
  room.as(role).call(api.create, { body: { ...VIEW, ...values } })
const seenBy = async (role: Role, query: { list?: 'broadcasts' | 'tags' } = {}) =>
  (await room.as(role).call(api.list, { query })).body.data.map(({ name }) => name)

test('views need an account', async () => {
  const { anonymous } = room
  expect((await anonymous.call(api.list, { query: {} })).status).toBe(401)
  expect((await anonymous.call(api.create, { body: VIEW })).status).toBe(401)
  const one = { params: { id: 1 } }
  expect((await anonymous.call(api.update, { ...one, body: {} }, { ifMatch: 0 })).status).toBe(401)
  expect((await anonymous.call(api.remove, one, { ifMatch: 0 })).status).toBe(401)
})

test('a view is its owner’s until it is shared, which takes a permission', async () => {
  const { body: view } = await keep('editor', { name: 'Mes brouillons' })
  expect(view).toMatchObject({ ...VIEW, name: 'Mes brouillons', owner: { id: 'editor' } })
  expect([await seenBy('editor'), await seenBy('viewer')]).toEqual([['Mes brouillons'], []])
  const params = { id: view.id }
  const rename = { params, body: { name: 'À moi' } }
  expect((await room.as('admin').call(api.update, rename, { ifMatch: 0 })).status).toBe(404)
  const share = { params, body: { is_shared: true } }
  expect((await room.as('editor').call(api.update, share, { ifMatch: 0 })).status).toBe(403)
  expect((await keep('editor', { is_shared: true })).status).toBe(403)
  expect((await room.as('editor').call(api.remove, { params }, { ifMatch: 0 })).status).toBe(204)
})

test('a shared view is seen by all, and changed by those who may share', async () => {
  const { body: view } = await keep('chief_editor', { name: 'Sans image', is_shared: true, list: 'tags' })
  expect(await seenBy('viewer', { list: 'tags' })).toEqual(['Sans image'])
  expect(await seenBy('viewer', { list: 'broadcasts' })).toEqual([])
  const params = { id: view.id }
  const rename = { params, body: { name: 'Sans portrait' } }
  expect((await room.as('producer').call(api.update, rename, { ifMatch: 0 })).status).toBe(403)
  expect((await room.as('producer').call(api.remove, { params }, { ifMatch: 0 })).status).toBe(403)
  const { body: renamed } = await room.as('admin').call(api.update, rename, { ifMatch: 0 })
  expect(renamed).toMatchObject({ name: 'Sans portrait', lock_version: 1, owner: { id: 'chief_editor' } })
  const hide = { params, body: { is_shared: false } }
  expect((await room.as('admin').call(api.update, hide, { ifMatch: 1 })).status).toBe(200)
  expect(await seenBy('admin', { list: 'tags' })).toEqual([])
  expect(await seenBy('chief_editor', { list: 'tags' })).toEqual(['Sans portrait'])
})

test('who saves over a newer version is told', async () => {
  const { body: view } = await keep('viewer')
  const rename = { params: { id: view.id }, body: { name: 'Autre nom' } }
  expect((await room.as('viewer').raw(`/api/v1/saved_views/${view.id}`, PATCH)).status).toBe(428)
  expect((await room.as('viewer').call(api.update, rename, { ifMatch: 0 })).body.lock_version).toBe(1)
  const late = await room.as('viewer').call(api.update, rename, { ifMatch: 0 })
  expect([late.status, late.problem.current]).toMatchObject([412, { name: 'Autre nom' }])
  const removal = { params: { id: view.id } }
  expect((await room.as('viewer').call(api.remove, removal, { ifMatch: 0 })).status).toBe(412)
})

test('what no list understands is refused', async () => {
  const nameless = await keep('viewer', { name: ' ' })
  expect(nameless.problem.errors).toMatchObject([{ pointer: '/name', code: 'blank' }])
  const endless = await keep('viewer', { search: { q: 'x'.repeat(301) } })
  expect(endless.problem.errors).toMatchObject([{ pointer: '/search/q', code: 'too_long' }])
  const names = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`f${n}`, '1']))
  const wide = await keep('viewer', { search: names })
  expect(wide.problem.errors).toMatchObject([{ pointer: '/search', code: 'too_many' }])
  expect((await room.as('viewer').raw('/api/v1/saved_views?list=nuages')).status).toBe(422)
})

const PATCH = {
  method: 'PATCH',
  headers: { 'content-type': 'application/merge-patch+json' },
  body: JSON.stringify({ name: 'Autre nom' }),
}
