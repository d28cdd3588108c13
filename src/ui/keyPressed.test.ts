import { expect, test } from 'vitest'
import { keyPressed } from './keyPressed.ts'

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false }

test.each([
  ['g', { ...none, key: 'g' }],
  ['?', { ...none, key: '?', shiftKey: true }],
  ['mod+s', { ...none, key: 's', ctrlKey: true }],
  ['mod+k', { ...none, key: 'K', metaKey: true }],
  ['mod+enter', { ...none, key: 'Enter', ctrlKey: true }],
  ['mod+shift+p', { ...none, key: 'P', ctrlKey: true, shiftKey: true }],
])('%s', (name, event) => expect(keyPressed(event)).toBe(name))

test('AltGr types a character and is never a shortcut', () => {
  expect(keyPressed({ ...none, key: '@', ctrlKey: true, altKey: true })).toBeNull()
})

test('a bare modifier, a dead key and a composition are nothing', () => {
  expect(keyPressed({ ...none, key: 'Control', ctrlKey: true })).toBeNull()
  expect(keyPressed({ ...none, key: 'Dead' })).toBeNull()
  expect(keyPressed({ ...none, key: 'e', isComposing: true })).toBeNull()
})
