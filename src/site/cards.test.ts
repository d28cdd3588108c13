import { expect, test } from 'vitest'
import type { Image } from '#app/contract/image.ts'
import { cards } from './cards.ts'
import { pageData } from './sample.testing.ts'

const plain = pageData()

test('a card says nothing of what a decorative picture shows, whatever was once written of it', () => {
  const alts = (page: Partial<Image>) =>
    cards(pageData({ page: { ...plain.broadcast.page, image: { ...image, ...page } } })).filter(
      (meta) => 'property' in meta && meta.property === 'og:image:alt',
    )
  expect(alts({})).toEqual([{ property: 'og:image:alt', content: 'Un quai' }])
  expect(alts({ decorative: true })).toEqual([])
  expect(alts({ alt: null })).toEqual([])
})

const image: Image = {
  id: 5,
  lock_version: 1,
  url: '/media/images/a-1600.webp',
  width: 1600,
  height: 900,
  variants: [],
  filename: 'plateau.jpg',
  alt: 'Un quai',
  decorative: false,
  credit: null,
  licence: null,
  source_url: null,
  focal_x: 0.5,
  focal_y: 0.5,
}
