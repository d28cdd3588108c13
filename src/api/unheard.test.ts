import { beforeEach, expect, test } from 'vitest'
import { requestOf, unheard } from './unheard.ts'

const CREATE = { method: 'post', path: '/guests' } as const
const ada = requestOf('/guests', { name: 'Ada' }, undefined)

beforeEach(() => {
  unheard.settle(CREATE)
  unheard.keep(ada, 'k')
})

test('a write made again without its answer bears the same key, another content another', () => {
  expect(unheard.key(ada)).toBe('k')
  expect(unheard.key(requestOf('/guests', { name: 'Ada L.' }, undefined))).not.toBe('k')
  expect(unheard.key(requestOf('/guests', { name: 'Ada' }, 2))).not.toBe('k')
})

test('what saves and looks by itself leaves the key, anything else makes the same request a new one', () => {
  unheard.settle({ method: 'patch', path: '/broadcasts/{id}' })
  unheard.settle({ method: 'post', path: '/broadcasts/{id}/presence' })
  unheard.settle({ method: 'post', path: '/imports/preview' })
  unheard.settle({ method: 'get', path: '/guests' })
  expect(unheard.key(ada)).toBe('k')
  unheard.settle({ method: 'post', path: '/operations/{id}/undo' })
  expect(unheard.key(ada)).not.toBe('k')
})

test('two pictures are two requests', () => {
  const file = (name: string) => ({ file: new File(['x'], name, { lastModified: 1 }) })
  expect(requestOf('/images', file('a.jpg'), undefined)).not.toBe(
    requestOf('/images', file('b.jpg'), undefined),
  )
})
