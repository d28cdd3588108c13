import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

test('what was sealed comes back, for who has the secret only, and unchanged only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal('secret', seal('secret', text))).toBe(text)
    }),
  )
  const sealed = seal('secret', 'un lien')
  expect(seal('secret', 'un lien')).not.toBe(sealed)
  expect(() => unseal('another', sealed)).toThrow('unable to authenticate')
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => unseal('secret', bytes.toString('base64'))).toThrow('unable to authenticate')
})
