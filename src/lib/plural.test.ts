import { expect, test } from 'vitest'
import { plural } from './plural.ts'

const donors = { one: 'donateur·ice', other: 'donateur·ices' }

test('French is singular below two', () => {
  expect(plural(0, donors)).toBe('0\u00a0donateur·ice')
  expect(plural(1, donors)).toBe('1\u00a0donateur·ice')
  expect(plural(2, donors)).toBe('2\u00a0donateur·ices')
  expect(plural(1619, donors)).toMatch(/^1[\u00a0\u202f]619\u00a0donateur·ices$/)
  expect(plural(1.5, { one: 'heure', other: 'heures' })).toBe('1,5\u00a0heure')
})

test('English is singular at one only', () => {
  const forms = { one: 'donor', other: 'donors' }
  expect(plural(0, forms, 'en')).toBe('0\u00a0donors')
  expect(plural(1, forms, 'en')).toBe('1\u00a0donor')
})
