import { expect, test } from 'vitest'
import { alikePictures } from './alikePictures.ts'

const picture = (id: number, look: string | null, sha256 = `file ${id}`) => ({ id, look, sha256 })

test('the same file and the same look are found, both ways; what was not looked at is like nothing', () => {
  const found = alikePictures([
    picture(1, 'f0f0f0f0f0f0f0f0'),
    picture(2, 'f0f0f0f0f0f0f0ef'), // five bits away
    picture(3, 'f0f0f0f0f0f00f0f'),
    picture(4, '', 'one file'),
    picture(5, null, 'one file'),
    picture(6, null, ''),
    picture(7, '', ''),
  ])
  expect(Object.fromEntries(found)).toEqual({
    1: [{ id: 2, isSame: false }],
    2: [{ id: 1, isSame: false }],
    4: [{ id: 5, isSame: true }],
    5: [{ id: 4, isSame: true }],
  })
})

test('two thousand pictures are compared in no time to speak of', () => {
  const many = Array.from({ length: 2000 }, (_, id) =>
    picture(id, ((BigInt(id) * 0x9e3779b97f4a7c15n) % (1n << 64n)).toString(16).padStart(16, '0')),
  )
  const start = performance.now()
  alikePictures(many)
  expect(performance.now() - start).toBeLessThan(5000)
})
