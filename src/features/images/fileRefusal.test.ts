import { expect, test } from 'vitest'
import { fileRefusal } from './fileRefusal.ts'

const MB = 1024 * 1024

test.each([
  ['a photograph', { name: 'plateau.jpg', size: 4 * MB, type: 'image/jpeg' }],
  ['just 10 MB', { name: 'plateau.png', size: 10 * MB, type: 'image/png' }],
  ['a type the system does not know', { name: 'plateau.avif', size: MB, type: '' }],
])('%s is sent', (_, file) => expect(fileRefusal(file)).toBeNull())

test('a file that is too heavy is told its weight before it is sent', () => {
  expect(fileRefusal({ name: 'affiche.png', size: 50 * MB, type: 'image/png' })).toMatch(
    /affiche\.png.*50.*10/,
  )
})

test('a document is not a picture', () => {
  expect(fileRefusal({ name: 'notes.pdf', size: MB, type: 'application/pdf' })).toMatch(/notes\.pdf/)
})
