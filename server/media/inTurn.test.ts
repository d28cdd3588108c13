import { expect, test } from 'vitest'
import { Refused } from '#server/problem.ts'
import { inTurn } from './inTurn.ts'

test('works one at a time, in order, and turns away a crowd until there is room again', async () => {
  let working = 0
  const done: number[] = []
  const work = (n: number) => async () => {
    working += 1
    expect(working).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    working -= 1
    done.push(n)
    if (n === 1) throw new Error('damaged')
  }
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6, 7].map((n) => inTurn(work(n))))
  expect(done).toEqual([0, 1, 2, 3, 4, 5])
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array(4).fill('fulfilled'),
    ...Array(2).fill('rejected'),
  ])
  const crowded = results[7]
  expect(crowded?.status === 'rejected' && crowded.reason).toBeInstanceOf(Refused)
  expect(crowded?.status === 'rejected' && crowded.reason).toMatchObject({
    code: 'unavailable',
    details: { retry_after: 5 },
  })
  await inTurn(work(8))
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 8])
})
