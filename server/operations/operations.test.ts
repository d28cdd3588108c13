import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#app/contract/api.ts'
import type { OperationKind } from '#app/contract/operation.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'
import { insertOperation } from './store.ts'

let room: Awaited<ReturnType<typeof broadcastRoom>>
beforeAll(async () => {
  room = await broadcastRoom()
})
afterAll(() => room.close())

const asked = { request: {}, state: 'done' } as const
const list = (query: { kind?: OperationKind[]; page?: number; per_page?: number }) =>
  room.as('chief_editor').call(api.operations.list, { query })

test('acts of some kinds are listed page after page, however many of others came since', async () => {
  const { db, clock } = room
  for (const kind of ['import', 'replace_image', 'import'] as const)
    await insertOperation(db, { ...asked, kind }, 'chief_editor', clock.now())
  for (let n = 0; n < 25; n += 1)
    await insertOperation(db, { ...asked, kind: 'merge' }, 'chief_editor', clock.now())

  const kinds = async (...query: Parameters<typeof list>) => {
    const { data, meta } = (await list(...query)).body
    return [data.map(({ kind }) => kind), meta.total]
  }
  expect(await kinds({ kind: ['import'] })).toEqual([['import', 'import'], 2])
  expect(await kinds({ kind: ['import', 'replace_image'], page: 2, per_page: 2 })).toEqual([['import'], 3])
  expect((await list({})).body.meta.total).toBe(28)
  const { status } = await room.as('chief_editor').raw('/api/v1/operations?kind=import,autre')
  expect(status).toBe(422)
})
