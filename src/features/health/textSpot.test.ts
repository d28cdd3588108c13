// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { Defect } from '#app/contract/archive-health.ts'
import { summaryExtensions } from '#app/contract/document/summary.ts'
import { readDocument } from '#app/editor/readDocument.ts'
import { textSpot } from './textSpot.ts'

const schema = getSchema(summaryExtensions)
const IMAGE = '<img src="/media/images/x.webp" width="640" height="640"'
const found: [Defect, string, string, string][] = [
  ['shortcode', 'its words', '<p>Un.</p><p>a<br>b [auposte_don id="1"] c</p>', '[auposte_don id="1"]'],
  [
    'shortcode',
    'in an item, not an aside',
    '<p>[sic]</p><ul><li>x</li><li>[/un_code]</li></ul>',
    '[/un_code]',
  ],
  ['shortcode', 'the first', '<p>[a_b]</p><p>[c_d]</p>', '[a_b]'],
  ['former_links', 'its words', '<p>Ici <a href="https://auposte.fr/un">un</a> mot</p>', 'un'],
  [
    'former_links',
    'of two',
    '<p><a href="https://x.fr/auposte.fr/">x</a> <a href="http://www.auposte.fr/y">y</a></p>',
    'y',
  ],
]

test.each(found)('%s: %s', (defect, _, html, words) => {
  const doc = readDocument(html, 'summary', schema)
  const spot = textSpot(defect, doc)
  expect(spot && doc.textBetween(spot.from, spot.to)).toBe(words)
})

const blocks: [Defect, string, string, string][] = [
  [
    'quarantined',
    'the block that is kept as source',
    '<p>Un.</p><pre data-legacy="html">&lt;video&gt;</pre>',
    '<video>',
  ],
  [
    'former_links',
    'a source that has one',
    '<p>Un.</p><pre data-legacy="html">&lt;a href="https://auposte.fr/un"&gt;</pre>',
    '<a href="https://auposte.fr/un">',
  ],
]

test.each(blocks)('%s: %s', (defect, _, html, source) => {
  const doc = readDocument(html, 'summary', schema)
  const at = textSpot(defect, doc)?.from
  expect(at === undefined ? null : doc.nodeAt(at)?.attrs['source']).toBe(source)
})

const pictures: [Defect, string, string][] = [
  [
    'text_alt',
    'the first that says nothing',
    `<figure>${IMAGE} alt=""></figure><p>Un.</p><figure>${IMAGE}><figcaption>Ici</figcaption></figure>`,
  ],
  [
    'former_links',
    'a picture that leads there',
    `<figure><a href="https://x.fr/">${IMAGE}></a></figure><figure><a href="https://www.auposte.fr/grand">${IMAGE}></a><figcaption>Ici</figcaption></figure>`,
  ],
]

test.each(pictures)('%s: %s', (defect, _, html) => {
  const doc = readDocument(html, 'summary', schema)
  const at = textSpot(defect, doc)?.from
  const node = at === undefined ? null : doc.nodeAt(at)
  expect([node?.type.name, node?.textContent]).toEqual(['figure', 'Ici'])
})

test.each([
  ['between two lines', '<p>Un ?</p><p>--</p><p>Qui ?</p><p>Elles.</p><p>--</p>', 1],
  ['after a separator of something else', '<hr><p>Un.</p><p>—</p><p>Qui ?</p><p>Elles.</p><hr>', 2],
  ['that begins with a rule', '<p>Un.</p><hr><p>« Qui ? »</p><p>Elles.</p><p>***</p>', 1],
])('flat_faq: the separator %s', (_, html, index) => {
  const doc = readDocument(html, 'summary', schema)
  const spot = textSpot('flat_faq', doc)
  expect(spot && doc.resolve(spot.from).index(0)).toBe(index)
})

test.each<[Defect, string]>([
  ['shortcode', '<p>Rien [sic].</p>'],
  ['shortcode', '<pre data-legacy="shortcode">[a_b]</pre>'],
  ['quarantined', '<p>Rien.</p>'],
  ['text_alt', `<figure>${IMAGE} alt="Un plan"></figure>`],
  ['former_links', '<p><a href="https://video.auposte.fr/un">un</a></p>'],
  ['flat_faq', '<p>--</p><p>Qui ?</p><p>Elles.</p>'],
  ['lead', '<p>[a_b]</p>'],
])('%s: nowhere in %s', (defect, html) => {
  expect(textSpot(defect, readDocument(html, 'summary', schema))).toBeNull()
})
