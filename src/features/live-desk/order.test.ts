import { expect, test } from 'vitest'
import type { Segment } from '#app/contract/production-parts.ts'
import { runningOf, secondsLeft, withCurrentTakenBack, withNextStarted } from './order.ts'

const segment = (id: string, started_at: string | null = null): Segment => ({
  id,
  title: id,
  kind: 'interview',
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
  started_at,
})
const names = (segments: Segment[]) => {
  const { current, next } = runningOf(segments)
  return [current?.id ?? null, next?.id ?? null]
}
const order = [segment('a'), segment('b'), segment('c')]

test('segments follow each other, and the last step can be taken back', () => {
  expect(names([])).toEqual([null, null])
  expect(names(order)).toEqual([null, 'a'])
  const first = withNextStarted(order, '2026-03-25T19:30:00Z')
  expect(names(first)).toEqual(['a', 'b'])
  const second = withNextStarted(first, '2026-03-25T19:35:00Z')
  expect(names(second)).toEqual(['b', 'c'])
  expect(withCurrentTakenBack(second)).toEqual(first)
  expect(withCurrentTakenBack(order)).toEqual(order)
  const last = withNextStarted(second, '2026-03-25T19:40:00Z')
  expect(names(last)).toEqual(['c', null])
  expect(withNextStarted(last, '2026-03-25T19:45:00Z')).toEqual(last)
})

test('what was put before the one that runs was skipped', () => {
  expect(names([segment('late'), segment('a', '2026-03-25T19:30:00Z'), segment('b')])).toEqual(['a', 'b'])
})

test('the time left goes below zero', () => {
  const one = segment('a', '2026-03-25T19:30:00Z')
  expect(secondsLeft(one, Date.parse('2026-03-25T19:34:00.900Z'))).toBe(60)
  expect(secondsLeft(one, Date.parse('2026-03-25T19:36:10Z'))).toBe(-70)
  expect(secondsLeft(one, Date.parse('2026-03-25T19:29:58Z'))).toBe(300)
  expect(secondsLeft(segment('b'), 0)).toBe(300)
})
