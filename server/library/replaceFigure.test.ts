import { expect, test } from 'vitest'
import { replaceFigure } from './replaceFigure.ts'

const address = (digit: string) => `/media/images/${digit.repeat(32)}-640.webp`
const FROM = { id: 3, url: address('a') }
const TO = { id: 9, url: address('b'), width: 800, height: 600 }
const by = (id: number | null, url: string) =>
  `<figure${id === null ? '' : ` data-image-id="${id}"`}><img src="${url}" alt="Un plan"></figure>`

test.each([
  ['by its id', by(3, FROM.url), by(9, TO.url)],
  ['by its file, another size of it', by(null, FROM.url.replace('640', '1280')), by(9, TO.url)],
  [
    'in a gallery, beside another',
    `<figure class="gallery">${by(4, address('c'))}${by(null, FROM.url)}</figure>`,
    `<figure class="gallery">${by(4, address('c'))}${by(9, TO.url)}</figure>`,
  ],
  [
    'with the link to it',
    `<figure data-image-id="3"><a href="${FROM.url}"><img src="${FROM.url}"></a></figure>`,
    `<figure data-image-id="9"><a href="${TO.url}"><img src="${TO.url}"></a></figure>`,
  ],
])('a text that names a picture %s names the other', (_, before, after) => {
  expect(replaceFigure(before, FROM, TO)).toBe(after)
})

test('figures of others stay', () => {
  const others = by(4, address('c')) + by(null, address('d'))
  expect(replaceFigure(others, FROM, TO)).toBe(others)
})
