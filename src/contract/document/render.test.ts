import { expect, test } from 'vitest'
import { fixtures } from './fixtures.ts'
import { renderDocument } from './render.ts'

const image = {
  url: '/media/a-1600.webp',
  width: 1600,
  height: 900,
  variants: [{ width: 400, url: '/media/a-400.webp' }],
  alt: 'Deux micros',
  decorative: false,
}
const picture = (attributes: string) =>
  `<figure data-image-id="12"><img ${attributes}><figcaption>Hier</figcaption></figure>`

test('a stored picture comes in its sizes, with its own alt unless the text gives one', () => {
  const sizes =
    'srcset="/media/a-400.webp 400w, /media/a-1600.webp 1600w" sizes="(max-width: 760px) 100vw, 760px" width="1600" height="900"'
  expect(renderDocument(picture('src="/old.jpg"'), { images: { 12: image } })).toBe(
    picture(`src="/media/a-1600.webp" ${sizes} alt="Deux micros" loading="lazy"`),
  )
  expect(
    renderDocument(picture('src="/old.jpg" alt="Un &quot;A&quot; > B"'), { images: { 12: image } }),
  ).toContain('alt="Un &quot;A&quot; &gt; B"')
  expect(
    renderDocument(picture('src="/old.jpg"'), { images: { 12: { ...image, decorative: true } } }),
  ).toContain('alt=""')
})

test('a picture that is not ours is shown as it stands', () => {
  expect(renderDocument('<figure><img src="https://e.org/a.jpg" width="300"></figure>')).toBe(
    '<figure><img src="https://e.org/a.jpg" width="300" alt="" loading="lazy"></figure>',
  )
})

const video = fixtureOf('PeerTube video')

test('a video asks nothing of its platform before a click', () => {
  const html = renderDocument(video)
  expect(html).not.toContain('<iframe')
  expect(html).toContain(
    'data-embed="https://video.example.org/videos/embed/50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52?autoplay=1&amp;p2p=0"',
  )
  expect(html).toContain('href="https://video.example.org/videos/watch/50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52"')
  expect(html).toContain('vous appelez PeerTube.')
  expect(renderDocument(fixtureOf('YouTube video'))).toContain(
    'youtube-nocookie.com/embed/bxPfri77OHQ?autoplay=1&amp;start=62',
  )
})

test('a video that may not be played in the page is a link', () => {
  const html = renderDocument(video, { plays: ({ host }) => host === 'other.example.org' })
  expect(html).toBe(
    '<p class="platforms"><a href="https://video.example.org/videos/watch/50f1bdcf-4e5a-4c38-a7c5-0a3a1f6f3b52" rel="noopener">Voir la vidéo sur PeerTube</a></p>',
  )
})

test('legacy blocks are for editors alone', () => {
  expect(renderDocument(`<p>a</p>${fixtureOf('legacy HTML')}${fixtureOf('legacy shortcode')}<p>b</p>`)).toBe(
    '<p>a</p><p>b</p>',
  )
})

test('the donation banner stands at its place', () => {
  const html = fixtureOf('donation banner')
  expect(renderDocument(html, { donation: '<aside>Don</aside>' })).toBe(
    '<p>Avant</p><aside>Don</aside><p>Après</p>',
  )
  expect(renderDocument(html)).toBe('<p>Avant</p><p>Après</p>')
})

test('a moment leads to the player', () => {
  const html = '<p>À <time data-seconds="94">1:34</time></p>'
  expect(renderDocument(html)).toBe('<p>À <a class="moment" href="#t=94" data-seconds="94">1:34</a></p>')
  expect(renderDocument(html, { moment: (seconds) => `/v?t=${seconds}` })).toContain('href="/v?t=94"')
})

test('text without blocks is left alone', () => {
  const html = fixtureOf('links') + fixtureOf('headings') + fixtureOf('quotation with its source')
  expect(renderDocument(html)).toBe(html)
})

function fixtureOf(name: string) {
  return fixtures.find((fixture) => fixture.name === name)?.html ?? ''
}
