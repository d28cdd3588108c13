// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtures } from '#app/contract/document/fixtures.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'
import { soup } from '#app/contract/document/soup.testing.ts'
import { summaryExtensions } from '#app/contract/document/summary.ts'
import { readDocument } from './readDocument.ts'
import { following } from './receive.ts'
import { serialise } from './serialise.ts'

const schema = getSchema(summaryExtensions)
const read = (html: string) => readDocument(html, 'summary', schema)

test.each([
  ['words after it', '<p>un ^deux</p>', '<p>un deux trois</p>', '<p>un ^deux trois</p>'],
  ['words before it', '<p>deux^ trois</p>', '<p>un deux trois</p>', '<p>un deux^ trois</p>'],
  ['words at its very place', '<p>un^</p>', '<p>un deux</p>', '<p>un^ deux</p>'],
  ['words on both sides', '<p>a b^ c</p>', '<p>x a b c y</p>', '<p>x a b^ c y</p>'],
  ['paragraphs around it', '<p>a^b</p>', '<p>un</p><p>ab</p><p>deux</p>', '<p>un</p><p>a^b</p><p>deux</p>'],
  [
    'a change in another item',
    '<ul><li><p>un</p></li><li><p>de^ux</p></li></ul>',
    '<ul><li><p>un bis</p></li><li><p>deux</p></li></ul>',
    '<ul><li><p>un bis</p></li><li><p>de^ux</p></li></ul>',
  ],
])('the caret stays through %s', (_, before, next, after) => {
  const doc = read(before)
  let caret = 0
  doc.descendants((node, at) => {
    const place = node.text?.indexOf('^') ?? -1
    if (place !== -1) caret = at + place
  })
  const { tr } = EditorState.create({ doc })
  const clean = EditorState.create({ doc: tr.delete(caret, caret + 1).doc })
  const moved = following(clean.tr.setSelection(TextSelection.create(clean.doc, caret)), read(next))
  const marked = moved.insertText('^', moved.selection.from)
  expect(serialise(marked.doc, 'summary')).toBe(after)
})

test('an empty line that somebody just began stays', () => {
  const { tr, doc } = EditorState.create({ doc: read('<p>un</p>') })
  const begun = tr.insert(doc.content.size, schema.node('paragraph')).doc
  const next = following(EditorState.create({ doc: begun }).tr, read('<p>un bis</p>'))
  expect(next.doc.childCount).toBe(2)
  expect(next.doc.textContent).toBe('un bis')
})

test('whatever the texts, the other one is there in the end', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c', '<strong>a</strong>', '<br>', '<em>b c</em>'), {
    maxLength: 6,
  })
  const text = fc.oneof(
    some.map((words) => prepareDocument(`<p>${words.join(' ')}</p>`, 'summary')),
    soup.map((html) => prepareDocument(html, 'summary')),
    fc
      .array(fc.constantFrom(...fixtures.filter(({ kind }) => kind === 'summary')), { maxLength: 4 })
      .map((all) => all.map(({ html }) => html).join('')),
  )
  fc.assert(
    fc.property(text, text, (before, next) => {
      const { tr } = EditorState.create({ doc: read(before) })
      const { doc } = following(tr, read(next))
      doc.check()
      expect(serialise(doc, 'summary')).toBe(serialise(read(next), 'summary'))
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  )
})
