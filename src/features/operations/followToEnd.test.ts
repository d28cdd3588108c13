import { environmentManager, QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { followToEnd } from './followToEnd.ts'

// What asks again by itself does so in a browser only.
beforeAll(() => environmentManager.setIsServer(() => false))

afterAll(() => {
  environmentManager.setIsServer(() => true)
  vi.unstubAllGlobals()
})

const answers: (string | number)[] = []

beforeEach(() => {
  answers.length = 0
  vi.stubGlobal('location', { origin: 'http://localhost' })
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift() ?? 'done'
    return typeof answer === 'number'
      ? Response.json({ type: 'about:blank', title: 'no', status: answer }, { status: answer })
      : Response.json(operation(answer))
  })
})

const operation = (state: string) => ({
  id: 4,
  kind: 'import',
  state,
  by: null,
  at: '2026-03-25T10:00:00Z',
  finished_at: null,
  undone_at: null,
  undo_until: null,
  total: 2,
  done: 1,
  refused: 0,
  request: {},
  result: {},
  refusals: [],
})

/** A list that was read before the act began. */
function cached() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queries.setQueryData(['guests'], ['before'])
  return { queries, isStale: () => queries.getQueryState(['guests'])?.isInvalidated }
}

test('what is cached goes stale when an act ends, not before, though nobody looks at it', async () => {
  answers.push('running', 503, 'running')
  const { queries, isStale } = cached()
  followToEnd(queries, 4)
  followToEnd(queries, 4)
  await expect.poll(() => answers.length, { timeout: 5000 }).toBe(0)
  expect(isStale()).toBe(false)
  await expect.poll(isStale, { timeout: 5000 }).toBe(true)
})

test('an act that had ended at the first answer is told as well, and one that may not be read is given up', async () => {
  for (const answer of ['done', 404]) {
    answers.push(answer)
    const { queries, isStale } = cached()
    followToEnd(queries, 4)
    await expect.poll(isStale, { timeout: 5000 }).toBe(true)
  }
})
