import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { answerExtensions, summaryExtensions } from './summary.ts'

test('a document is checked without a browser', () => {
  const schema = getSchema(summaryExtensions)
  const quotation = {
    type: 'quotation',
    content: [{ type: 'paragraph' }, { type: 'quotationSource', content: [{ type: 'text', text: 'Ada' }] }],
  }
  const doc = { type: 'doc', content: [quotation, { type: 'donationBanner' }] }
  expect(() => schema.nodeFromJSON(doc).check()).not.toThrow()
  expect(() => schema.nodeFromJSON({ type: 'doc', content: [{ type: 'timecode' }] }).check()).toThrow(
    /Invalid content/,
  )
})

test('an answer knows neither headings nor figures', () => {
  const { nodes } = getSchema(answerExtensions)
  expect(Object.keys(nodes)).not.toContain('heading')
  expect(Object.keys(nodes)).not.toContain('figure')
})
