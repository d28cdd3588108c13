import { expect, test } from 'vitest'
import { EMPTY } from '#server/broadcasts/drafts.ts'
import { withBanners, withPairs } from './legacy-text.ts'

const BANNER = '<aside data-block="donation"></aside>'

test.each([
  ['<p>Un</p><p>[auposte_bandeau_don]</p><h2>Deux</h2>', `<p>Un</p>${BANNER}<h2>Deux</h2>`],
  ['<p>Un <strong>mot</strong> [auposte_bandeau_don]</p>', `<p>Un <strong>mot</strong></p>${BANNER}`],
  ['<ul><li><p>[auposte_bandeau_don]</p></li></ul>', '<ul><li><p>[auposte_bandeau_don]</p></li></ul>'],
  [
    '<pre data-legacy="shortcode">[auposte_bandeau_don]</pre>',
    '<pre data-legacy="shortcode">[auposte_bandeau_don]</pre>',
  ],
])('the banner of %s', (before, after) => {
  expect(withBanners(before)).toBe(after)
  expect(withBanners(after)).toBe(after)
})

const FLAT =
  '<p>Avant</p><p>--</p><p>Qui ?</p><p>Elles.</p><p>Quand ?</p><p>Ce soir.</p><p>--</p><p>Après</p>'

test('questions between two separators become pairs', () => {
  const after = withPairs({ ...EMPTY, body_html: FLAT })
  expect(after).toMatchObject({
    body_html: '<p>Avant</p><p>Après</p>',
    faqs: [
      { id: 'faq-1', question: 'Qui ?', answer_html: '<p>Elles.</p>' },
      { id: 'faq-2', question: 'Quand ?', answer_html: '<p>Ce soir.</p>' },
    ],
  })
})

test('a lone question, or a page that has a FAQ, is left to people', () => {
  const lone = { ...EMPTY, body_html: '<p>--</p><p>Qui ?</p><p>Elles.</p><p>--</p>' }
  expect(withPairs(lone)).toBe(lone)
  const asked = {
    ...EMPTY,
    body_html: FLAT,
    faqs: [{ id: 'un', question: 'Où ?', answer_html: '<p>Ici.</p>' }],
  }
  expect(withPairs(asked)).toBe(asked)
})
