import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '#app/contract/event.ts'
import { changeRing } from './ring.ts'

const change = (id: number): Change => ({
  resource: 'guests',
  id,
  lock_version: 0,
  action: 'created',
  by: null,
})

test('whoever resumes gets exactly what came after, or learns that it is not known', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 12 }), (before, after, kept) => {
      const ring = changeRing('here', kept)
      for (let id = 0; id < before; id += 1) ring.add(change(id))
      const seen = ring.last()
      for (let id = before; id < before + after; id += 1) ring.add(change(id))
      const missed = ring.after(seen)?.map((placed) => placed.change.id) ?? null
      const expected = Array.from({ length: after }, (_, index) => before + index)
      expect(missed).toEqual(after <= kept ? expected : null)
    }),
  )
})

test('after a break, nothing of before can be resumed', () => {
  const ring = changeRing('here')
  const { id } = ring.add(change(1))
  ring.break()
  expect(ring.after(id)).toBeNull()
  expect(ring.after(ring.last())).toEqual([])
  expect(ring.after('elsewhere-2')).toBeNull()
})
