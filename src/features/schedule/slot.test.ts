import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotAfter, slotAt } from './slot.ts'

test.each([
  ['ArrowDown', { date: '2026-11-23', time: '23:45' }, { date: '2026-11-24', time: '00:00' }],
  ['ArrowUp', { date: '2026-11-23', time: '00:00' }, { date: '2026-11-22', time: '23:45' }],
  ['ArrowRight', { date: '2026-12-31', time: '19:30' }, { date: '2027-01-01', time: '19:30' }],
  ['ArrowLeft', { date: '2026-03-30', time: '02:30' }, { date: '2026-03-29', time: '02:30' }],
  ['PageDown', { date: '2026-11-23', time: '19:30' }, { date: '2026-11-23', time: '20:30' }],
])('%s leads to the next slot', (key, from, to) => expect(slotAfter(from, key)).toEqual(to))

test('any other key leads nowhere', () => {
  expect(slotAfter({ date: '2026-11-23', time: '19:30' }, 'a')).toBeNull()
})

test('there and back is the same slot, on quarters', () => {
  const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  const two = (n: number) => String(n).padStart(2, '0')
  fc.assert(
    fc.property(times, fc.constantFrom('Up/Down', 'Left/Right'), ([hour, minute], axis) => {
      const slot = slotAt('2026-11-23', `${two(hour)}:${two(minute)}`)
      const [there = '', back = ''] = axis.split('/')
      const other = slotAfter(slot, `Arrow${there}`)
      expect(other && slotAfter(other, `Arrow${back}`)).toEqual(slot)
      expect(Number(slot.time.slice(3)) % 15).toBe(0)
    }),
  )
})
