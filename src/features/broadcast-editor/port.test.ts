import { expect, test } from 'vitest'
import type { Image } from '#app/contract/image.ts'
import { broadcastPort } from './port.ts'
import { FULL } from './sample.testing.ts'

test('a picture is the one that was sent when the server says the same of it, under whatever version', () => {
  const nothing = () => undefined
  const world = { zone: 'Europe/Paris', onStored: nothing, onArrived: nothing, user_id: 'ana' }
  const { same } = broadcastPort({ broadcast: FULL }, { ...world, keep: () => Promise.resolve() })
  const sent = { ...(FULL.page.image as Image), decorative: true } // the sample has one
  expect(same?.('image', sent, { ...sent, lock_version: sent.lock_version + 1 })).toBe(true)
  expect(same?.('image', sent, { ...sent, decorative: false })).toBe(false)
  expect(same?.('image', sent, { ...sent, id: sent.id + 1 })).toBe(false)
  expect(same?.('image', sent, null)).toBe(false)
})
