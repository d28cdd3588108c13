import { expect, test } from 'vitest'
import type { Image } from '#app/contract/image.ts'
import { Described, described, written } from './picture.ts'

const OPENED: Image = {
  id: 7,
  lock_version: 1,
  url: '/media/images/7.jpg',
  width: 1600,
  height: 900,
  variants: [],
  filename: 'ada.jpg',
  alt: 'Ada',
  decorative: false,
  credit: null,
  licence: null,
  source_url: null,
  focal_x: 0.5,
  focal_y: 0.5,
}

test('what somebody else said of the picture since it was opened stays', () => {
  const once = described({ ...OPENED, alt: 'Ada Lovelace' }, OPENED)
  const twice = described({ ...once, focal_x: 0.2 }, once)
  const kept = Described.parse(JSON.parse(JSON.stringify(twice)))
  const stored = { ...OPENED, lock_version: 2, credit: 'Musée', focal_y: 0.9 }
  expect(written(kept, stored)).toEqual({ alt: 'Ada Lovelace', focal_x: 0.2 })
  expect(written(kept, { ...stored, alt: 'Ada Lovelace', focal_x: 0.2 })).toEqual({})
})

test('of a picture that was just sent, all that was written goes', () => {
  const sent = described({ ...OPENED, id: 8, alt: 'Typed while it was sent' }, OPENED)
  const again = described({ ...sent, credit: 'Moi' }, sent)
  expect(written(again, { ...OPENED, id: 8, alt: null })).toEqual({
    alt: 'Typed while it was sent',
    credit: 'Moi',
  })
})
