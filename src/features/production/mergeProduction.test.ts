import { expect, test } from 'vitest'
import type { Marker } from '#app/contract/production-parts.ts'
import { mergeProduction } from './mergeProduction.ts'

const marker = (id: string, second: number, text = ''): Marker => ({
  id,
  kind: 'quote',
  at: new Date(Date.UTC(2026, 2, 25, 19, 30, second)).toISOString(),
  text,
  by: null,
})
const merge = (base: Marker[], mine: Marker[], theirs: Marker[]) => {
  const { collisions, settle } = mergeProduction('markers', { base, mine, theirs })
  return { collisions: collisions.length, merged: settle(() => 'mine').map(({ id, text }) => id + text) }
}

test('markers dropped on two screens stand together, in the order of their instants', () => {
  const base = [marker('a', 10)]
  const mine = [...base, marker('b', 20), marker('d', 40)]
  const theirs = [...base, marker('c', 30)]
  expect(merge(base, mine, theirs)).toEqual({ collisions: 0, merged: ['a', 'b', 'c', 'd'] })
})

test('words here, another instant there, a deletion: all of it holds', () => {
  const base = [marker('a', 10), marker('b', 20), marker('c', 30)]
  const mine = [marker('a', 10, ' dit'), marker('b', 20), marker('c', 30)]
  const theirs = [marker('b', 20), marker('a', 25)]
  expect(merge(base, mine, theirs)).toEqual({ collisions: 0, merged: ['b', 'a dit'] })
})

test('markers moved past each other on both screens ask nobody for an order', () => {
  const base = [marker('a', 10), marker('b', 11), marker('c', 12)]
  const mine = [marker('b', 11), marker('a', 11.5), marker('c', 12)]
  const theirs = [marker('a', 10), marker('c', 10.5), marker('b', 11)]
  expect(merge(base, mine, theirs)).toEqual({ collisions: 0, merged: ['c', 'b', 'a'] })
})
