import { expect, test } from 'vitest'
import type { Phase, Task } from '#app/contract/production-parts.ts'
import {
  dueAt,
  movedInPhase,
  ownersOf,
  phaseOf,
  readMinutes,
  typedMinutes,
  withTask,
  withTaskBack,
} from './tasks.ts'

const task = (id: string, phase: Phase = 'before', owner: string | null = null): Task => ({
  id,
  title: id,
  phase,
  owner,
  due_minutes: null,
  done_at: null,
  done_by: null,
})
const live = {
  live_state: 'planned' as const,
  scheduled_start_at: '2026-03-25T19:30:00Z',
  scheduled_end_at: '2026-03-25T20:30:00Z',
  started_at: null,
  ended_at: null,
}
const ids = (tasks: Task[]) => tasks.map(({ id }) => id).join('')

test('a task is due from the start, and after the air from the end', () => {
  const due = (phase: Phase, due_minutes: number | null, at = live) => {
    const found = dueAt({ phase, due_minutes }, at)
    return found === null ? null : new Date(found).toISOString().slice(11, 16)
  }
  expect(due('before', -30)).toBe('19:00')
  expect(due('during', 10)).toBe('19:40')
  expect(due('after', 60)).toBe('21:30')
  expect(due('before', null)).toBeNull()
  expect(dueAt({ phase: 'before', due_minutes: 0 }, { ...live, scheduled_start_at: null })).toBeNull()
  expect(dueAt({ phase: 'during', due_minutes: 0 }, { ...live, started_at: '2026-03-25T19:35:00Z' })).toBe(
    Date.parse('2026-03-25T19:35:00Z'),
  )
})

test('tasks move within their phase', () => {
  const tasks = [task('a'), task('x', 'after'), task('b'), task('y', 'after'), task('c')]
  expect(ids(movedInPhase(tasks, 'before', 0, 2))).toBe('bxcya')
  expect(ids(movedInPhase(tasks, 'after', 1, 0))).toBe('aybxc')
  expect(ids(movedInPhase(tasks, 'during', 0, 0))).toBe('axbyc')
})

test('a deleted task comes back where it was, once', () => {
  const tasks = [task('a'), task('c')]
  const back = withTaskBack(tasks, task('b'), 1)
  expect(ids(back)).toBe('abc')
  expect(withTaskBack(back, task('b'), 0)).toBe(back)
  expect(withTask(tasks, 'b', { title: 'trop tard' })).toEqual(tasks)
})

test('owners are suggested once each', () => {
  expect(
    ownersOf([task('a', 'before', 'Zoé'), task('b', 'after', 'Émile '), task('c', 'after', 'Zoé')]),
  ).toEqual(['Émile', 'Zoé'])
})

test('the phase to look at follows the live', () => {
  expect(
    (['none', 'planned', 'live', 'ended', 'replay'] as const).map((live_state) =>
      phaseOf({ ...live, live_state }),
    ),
  ).toEqual(['before', 'before', 'during', 'after', 'after'])
})

test('minutes before the air are typed without a sign', () => {
  expect(readMinutes('30', 'before')).toBe(-30)
  expect(readMinutes('0', 'before')).toBe(0)
  expect(readMinutes(' 45 ', 'after')).toBe(45)
  for (const wrong of ['', '-', '4.5', '99999', 'demain']) expect(readMinutes(wrong, 'after')).toBeNull()
  for (const due_minutes of [-30, 0, 15, null])
    for (const phase of ['before', 'after'] as const) {
      const typed = typedMinutes({ phase, due_minutes })
      expect(typed === null ? null : readMinutes(String(typed), phase)).toBe(due_minutes)
    }
})
