import { expect, test } from 'vitest'
import { blankNames, guestEditsOf, tagEditsOf } from './nameEdits.ts'

test('nothing is asked for until something is chosen, and blank words ask for nothing', () => {
  expect(guestEditsOf(blankNames)).toBeNull()
  expect(tagEditsOf({ ...blankNames, text: 'set', words: '  ' })).toBeNull()
})

test('what is chosen is written, what is emptied is null, the rest is left alone', () => {
  expect(guestEditsOf({ ...blankNames, kind: 'collective', agreement: 'none' })).toEqual({
    kind: 'collective',
    agreement: null,
  })
  expect(guestEditsOf({ ...blankNames, text: 'set', words: ' fanfare ' })).toEqual({ role_short: 'fanfare' })
  expect(tagEditsOf({ ...blankNames, kind: 'place', text: 'none' })).toEqual({
    kind: 'place',
    description: null,
  })
})
