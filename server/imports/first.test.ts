import { afterAll, beforeAll, expect, test } from 'vitest'
import { importEndpoints as api } from '#app/contract/import.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
beforeAll(async () => void (room = await newsroom()))
afterAll(() => room.close())

test('the first ten that would be added are shown under the names they would have', async () => {
  const more = Array.from({ length: 12 }, (_, n) => [`Ana${n}`, '', 'Sy'])
  const rows = [['Élise', 'de', 'Monteaugris'], ['', '', ''], ['Jo'.repeat(80), '', 'Trop'], ...more]
  const columns = ['given_name' as const, 'particle' as const, 'family_name' as const]
  const body = { noun: 'guest' as const, filename: 'invités.csv', columns, rows }
  const { first, ready } = (await room.as('admin').call(api.preview, { body })).body
  expect([ready, first.length]).toEqual([13, 10])
  expect(first.slice(0, 2)).toEqual([
    { line: 2, name: 'Élise de Monteaugris' },
    { line: 5, name: 'Ana0 Sy' },
  ])
})
