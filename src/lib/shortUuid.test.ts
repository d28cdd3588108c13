import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortToUuid, uuidToShort } from './shortUuid.ts'

test.each([
  ['9c9de5e8-0a1e-484a-b099-e80766180a6d', 'kkGMgK9ZtnKfYAgnEtQxbv'],
  ['0c954a1b-79ed-43ef-b314-9c1057546d76', '2y84q2MQUMWPbiEcxNXMgC'],
])('%s and %s are one video', (uuid, short) => {
  expect(uuidToShort(uuid)).toBe(short)
  expect(uuidToShort(uuid.toUpperCase())).toBe(short)
  expect(shortToUuid(short)).toBe(uuid)
})

test('every UUID comes back from its 22 characters', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (uuid) => {
      const short = uuidToShort(uuid) ?? ''
      expect(short).toHaveLength(22)
      expect(shortToUuid(short)).toBe(uuid)
    }),
  )
})

test.each([
  '50',
  '',
  'kkGMgK9ZtnKfYAgnEtQxbv',
  '9c9de5e8-0a1e-184a-b099-e80766180a6d',
  '9c9de5e80a1e484ab099e80766180a6d',
])('%j is no UUID v4', (text) => {
  expect(uuidToShort(text)).toBeNull()
})

test.each([
  '0',
  '',
  'kkGMgK9ZtnKfYAgnEtQxb',
  '0kGMgK9ZtnKfYAgnEtQxbv',
  'ZZZZZZZZZZZZZZZZZZZZZZ',
  '1111111111111111111111',
])('%j is no short UUID', (text) => {
  expect(shortToUuid(text)).toBeNull()
})
