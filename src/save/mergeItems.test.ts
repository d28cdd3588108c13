import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeWhole } from './merged.ts'
import { type ItemKind, mergeItems } from './mergeItems.ts'

interface Item {
  id: number
  role: string
}
const kind: ItemKind<Item> = {
  keyOf: ({ id }) => String(id),
  nameOf: ({ id }) => `n° ${id}`,
  textOf: ({ role }) => role,
  isSame: (one, other) => one.role === other.role,
  blankOf: ({ id }) => ({ id, role: '' }),
  merge: (versions, id) => mergeWhole(versions, { id, name: 'role', text: ({ role }) => role }),
  order: 'ordre',
}
const merge = (base: Item[], mine: Item[], theirs: Item[]) => mergeItems({ base, mine, theirs }, kind)
const kept = (base: Item[], mine: Item[], theirs: Item[], side: 'mine' | 'theirs' = 'mine') =>
  merge(base, mine, theirs).settle(() => side)
const of = (...ids: number[]): Item[] => ids.map((id) => ({ id, role: '' }))
const ids = (items: Item[]) => items.map(({ id }) => id)

describe('a list of both', () => {
  test('holds what each added, without what each took out, in the order of who moved', () => {
    expect(ids(kept(of(1, 2, 3), of(1, 2, 3, 4), of(5, 1, 3)))).toEqual([5, 1, 3, 4])
    expect(ids(kept(of(1, 2, 3), of(3, 1, 2), of(1, 2, 3, 4)))).toEqual([3, 4, 1, 2])
    expect(ids(kept(of(1, 2), of(1, 2, 3), of(1, 2, 4)))).toEqual([1, 2, 3, 4])
  })

  test('asks about an item that one took out and the other changed', () => {
    const { collisions, settle } = merge(of(1, 2), of(1), [...of(1), { id: 2, role: 'autrice' }])
    expect(collisions).toEqual([
      { id: '2', name: 'n° 2', base: '', mine: null, theirs: 'autrice', canBoth: false },
    ])
    expect(ids(settle(() => 'mine'))).toEqual([1])
    expect(settle(() => 'theirs')).toEqual([
      { id: 1, role: '' },
      { id: 2, role: 'autrice' },
    ])
  })

  test('asks about an order that both changed', () => {
    const { collisions, settle } = merge(of(1, 2, 3), of(2, 1, 3), of(1, 3, 2))
    expect(collisions.map(({ name, mine, theirs }) => [name, mine, theirs])).toEqual([
      ['ordre', 'n° 2\nn° 1\nn° 3', 'n° 1\nn° 3\nn° 2'],
    ])
    expect(ids(settle(() => 'theirs'))).toEqual([1, 3, 2])
  })
})

const list = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 7 }), role: fc.constantFrom('', 'a', 'b') }),
  { selector: ({ id }) => id, maxLength: 6 },
)

describe('whatever the lists', () => {
  test('one who changed nothing changes nothing, and two who did the same agree', () => {
    fc.assert(
      fc.property(list, list, (base, other) => {
        for (const merged of [
          merge(base, other, base),
          merge(base, base, other),
          merge(base, other, other),
        ]) {
          expect(merged.collisions).toEqual([])
          expect(merged.settle(() => 'mine')).toEqual(other)
        }
      }),
    )
  })

  test('it does not matter who is who, and nothing is there twice', () => {
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const [one, other] = [kept(base, mine, theirs, 'theirs'), kept(base, theirs, mine, 'mine')]
        expect(new Set(ids(one))).toEqual(new Set(ids(other)))
        expect(new Set(ids(one)).size).toBe(one.length)
        expect(merge(base, mine, theirs).collisions.length).toBe(merge(base, theirs, mine).collisions.length)
      }),
    )
  })

  test('what somebody added or changed is in the list, or asked about', () => {
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs)
        const result = merged.settle(() => 'mine')
        const written = (items: Item[]) =>
          items.filter(({ id, role }) => !base.some((item) => item.id === id && item.role === role))
        for (const { id, role } of [...written(mine), ...written(theirs)]) {
          // Two who add one item agree on the role that one of them gave.
          const isThere = result.some((item) => item.id === id && (item.role === role || role === ''))
          const isAsked = merged.collisions.some(
            (one) => one.id === String(id) && [one.mine, one.theirs].includes(role),
          )
          expect(isThere || isAsked).toBe(true)
        }
      }),
    )
  })
})
