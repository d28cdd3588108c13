import { expect, test } from 'vitest'
import { ApiError } from '#app/api/error.ts'
import { passkeyTrouble } from './passkeyTrouble.ts'

const thrown = (name: string) => passkeyTrouble(new DOMException('The operation failed', name))

test('says which of the ways a browser refuses a passkey it was', () => {
  expect(thrown('InvalidStateError')).toMatch(/a déjà une clé d’accès/)
  expect(thrown('NotAllowedError')).toMatch(/annulée ou a expiré/)
  expect(thrown('SecurityError')).toMatch(/à cette adresse/)
  expect(thrown('NotSupportedError')).toMatch(/n’a pas été créée/)
})

test('leaves to the server what the server refused', () => {
  expect(passkeyTrouble(new ApiError({ code: 'unavailable' }))).toMatch(/^Le serveur/)
})
