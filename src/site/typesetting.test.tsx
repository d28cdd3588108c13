// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BroadcastPage } from './BroadcastPage.tsx'
import { cards } from './cards.ts'
import { jsonLdText } from './json-ld.ts'
import { appearance, faq, pageData } from './sample.testing.ts'

const typed = 'Où va « la rue » ?'
const shown = 'Où va «\u00a0la rue\u00a0»\u202f?'
const plain = pageData()
const data = pageData({
  page: { ...plain.broadcast.page, title: typed, subtitle: typed },
  lead: typed,
  guests: [appearance(1, 'person', 'Ada Morel', typed)],
  chapters: [{ id: 'a', start_seconds: 0, title: typed }],
  faqs: [faq('a', typed, '<p>Oui.</p>')],
})

test('no quotation mark or question mark of a plain sentence can stand alone at an end of a line', () => {
  document.body.innerHTML = renderToStaticMarkup(<BroadcastPage {...data} />)
  const places = ['h1', '.subtitle', '.lead', '.role', '.chapters li', 'h3']
  const texts = places.map((place) => document.querySelector(place)?.textContent)
  expect(texts).toEqual(places.map(() => expect.stringContaining(shown)))
  expect(document.body.textContent).not.toContain('« ')
})

test('nor one of a text or of an answer, whose addresses stay as they are', () => {
  const html = `<p>${typed} <a href="https://exemple.fr/a...b?q=« c »">${typed}</a></p>`
  const page = pageData({ body_html: html, faqs: [faq('a', 'Où ?', html)] })
  document.body.innerHTML = renderToStaticMarkup(<BroadcastPage {...page} />)
  const links = [...document.querySelectorAll('a[href*="exemple"]')]
  expect(links).toHaveLength(2)
  for (const link of links) {
    expect(link.parentElement?.textContent).toBe(`${shown} ${shown}`)
    expect(link.getAttribute('href')).toBe('https://exemple.fr/a...b?q=« c »')
  }
})

test('cards, read by people, are typeset; what machines read is as it was typed', () => {
  const contents = cards(data).flatMap((meta) => ('property' in meta ? [[meta.property, meta.content]] : []))
  expect(Object.fromEntries(contents)).toMatchObject({ 'og:title': shown, 'og:description': shown })
  expect(JSON.parse(jsonLdText(data))['@graph']).toContainEqual(
    expect.objectContaining({ '@type': 'FAQPage', mainEntity: [expect.objectContaining({ name: typed })] }),
  )
})
