import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reverted } from './revert.ts'

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })

test('what still stands goes back whole', () => {
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      expect(reverted(after, before, after)).toEqual(before)
    }),
  )
})

test('what others added to a list stays, what the act added goes, what it removed comes back', () => {
  fc.assert(
    fc.property(ids, ids, ids, (now, before, after) => {
      const back: unknown = reverted(now, before, after) ?? now
      expect(new Set(Array.isArray(back) ? back : [])).toEqual(
        new Set([
          ...now.filter((id) => before.includes(id) || !after.includes(id)),
          ...before.filter((id) => !after.includes(id)),
        ]),
      )
    }),
  )
})

test('a value that somebody wrote since is left', () => {
  expect(reverted(5, 3, 4)).toBeUndefined()
  expect(reverted(null, 3, 4)).toBeUndefined()
})

test('a guest comes back with the role of then, at the place of then', () => {
  const [ana, ben, cyd] = [
    { guest_id: 1, role_label: 'autrice' },
    { guest_id: 2, role_label: null },
    { guest_id: 3, role_label: null },
  ]
  expect(reverted([ben, cyd], [ana, ben], [ben])).toEqual([ana, ben, cyd])
})
