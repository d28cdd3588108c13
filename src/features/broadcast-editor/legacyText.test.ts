// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { convertBanners, extractFaq, findLegacy } from './legacyText.ts'

const DON = '<aside data-block="donation"></aside>'
const faq =
  '<p>--</p><p>Pourquoi ici ?</p><p>Parce que.</p><p>Et <em>ensuite</em> ?</p><p>On verra.</p><p>Longtemps.</p><p>--</p>'

describe('a text of the former site', () => {
  test('is told what it still holds', () => {
    const html = `<p>Bonjour</p><p>[auposte_bandeau_don]</p><p>[caption id="1"]x[/caption]</p>${faq}`
    expect(findLegacy(html)).toEqual({ codes: ['[caption id="1"]x[/caption]'], banners: 1, pairs: 2 })
  })

  test('holds nothing when it was written here, or when what it held is quarantined', () => {
    expect(findLegacy('<p>« [sic] »</p>')).toEqual({ codes: [], banners: 0, pairs: 0 })
    expect(findLegacy('<pre data-legacy="shortcode">[gallery ids="1"]</pre>').codes).toEqual([])
  })

  test('has its banner in the place of the shortcode, and no word moves', () => {
    expect(convertBanners('<p>Un</p><p>[auposte_bandeau_don]</p><h2>Deux</h2>')).toBe(
      `<p>Un</p>${DON}<h2>Deux</h2>`,
    )
    expect(convertBanners('<p>Un <strong>mot</strong> [auposte_bandeau_don]</p>')).toBe(
      `<p>Un <strong>mot</strong> </p>${DON}`,
    )
  })

  test('gives its FAQ back as pairs, formatting kept, and keeps the rest', () => {
    expect(extractFaq(`<p>Avant</p>${faq}<p>Après</p>`)).toEqual({
      html: '<p>Avant</p><p>Après</p>',
      faqs: [
        { question: 'Pourquoi ici ?', answer_html: '<p>Parce que.</p>' },
        { question: 'Et ensuite ?', answer_html: '<p>On verra.</p><p>Longtemps.</p>' },
      ],
    })
    expect(extractFaq('<p>Rien --</p>')).toBeNull()
  })
})
