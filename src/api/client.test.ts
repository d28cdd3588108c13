import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#app/contract/endpoint.ts'

const create = endpoint({
  method: 'post',
  path: '/guests',
  summary: 'Create a guest',
  body: z.object({ name: z.string() }),
  reply: z.object({ id: z.number() }),
})

afterAll(() => void vi.unstubAllGlobals())

test('a form sent again after its answer was lost bears the key of the first time', async () => {
  const keys: (string | null)[] = []
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => reply({ id: 1 })]
  vi.stubGlobal('location', { origin: 'https://regie.test' })
  vi.stubGlobal('fetch', (_: URL, init?: { headers: Headers }) => {
    if (init === undefined) return reply({}) // the configuration
    keys.push(init.headers.get('idempotency-key'))
    return (answers.shift() ?? (() => reply({ id: 2 })))()
  })
  const { call } = await import('./client.ts')
  const body = { name: 'Ada' }
  await expect(call(create, { body })).rejects.toMatchObject({ code: 'offline' })
  expect(await call(create, { body })).toEqual({ id: 1 })
  expect(await call(create, { body })).toEqual({ id: 2 })
  const [lost, again, anew] = keys
  expect(lost).toMatch(/\w/)
  expect(again).toBe(lost)
  expect(anew).not.toBe(lost)
})

const reply = (body: object) => Promise.resolve(Response.json(body, { status: 201 }))
