import { expect, test } from 'vitest'
import { SCOPES, scopeOf } from './paletteScope.ts'

test('a sign in front holds the search to one kind of things', () => {
  expect(['@girka', ' #eau ', '! matinale', '*plateau', '>agenda', 'eau #2'].map(scopeOf)).toEqual([
    { scope: 'guests', wanted: 'girka' },
    { scope: 'tags', wanted: 'eau' },
    { scope: 'series', wanted: 'matinale' },
    { scope: 'images', wanted: 'plateau' },
    { scope: 'actions', wanted: 'agenda' },
    { scope: 'all', wanted: 'eau #2' },
  ])
  expect(new Set(SCOPES.map(({ prefix }) => prefix)).size).toBe(SCOPES.length)
})
