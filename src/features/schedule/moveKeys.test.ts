import { expect, test } from 'vitest'
import { added, stepOf } from './moveKeys.ts'

const press = (key: string, shiftKey = false) => ({ key, shiftKey })

test('arrows move by a quarter or a day, and by a week up and down a month', () => {
  expect(stepOf(press('ArrowDown'), 'week')).toEqual({ days: 0, minutes: 15, longer: 0 })
  expect(stepOf(press('ArrowLeft'), 'list')).toEqual({ days: -1, minutes: 0, longer: 0 })
  expect(stepOf(press('ArrowUp'), 'month')).toEqual({ days: -7, minutes: 0, longer: 0 })
  expect(stepOf(press('a'), 'day')).toBeNull()
})

test('with Shift they change the end, in a month too, and never aside', () => {
  expect(stepOf(press('ArrowUp', true), 'month')).toEqual({ days: 0, minutes: 0, longer: -15 })
  expect(stepOf(press('ArrowLeft', true), 'week')).toBeNull()
})

test('steps add up', () => {
  const one = { days: 1, minutes: -15, longer: 15 }
  expect(added(one, { days: -1, minutes: 30, longer: 0 })).toEqual({ days: 0, minutes: 15, longer: 15 })
})
