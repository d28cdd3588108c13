import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFlatFaq } from './flatFaq.ts'

test('pairs between two dashes are found, with the range to take out', () => {
  const blocks = [
    '<p>Un article.</p>',
    '<p>--</p>',
    '<p><strong>Qui paie les ondes\u202f?</strong></p>',
    '<p>Le public.</p>',
    '<p>Peut-on les “fermer”&nbsp;?</p>',
    '<p>Non.</p>',
    '<ul><li>Jamais.</li></ul>',
    '<p>--</p>',
    '<p>Mention.</p>',
  ]
  expect(findFlatFaq(blocks)).toEqual({
    start: 1,
    end: 7,
    pairs: [
      { question: 'Qui paie les ondes\u202f?', answer: ['<p>Le public.</p>'] },
      { question: 'Peut-on les “fermer”\u00a0?', answer: ['<p>Non.</p>', '<ul><li>Jamais.</li></ul>'] },
    ],
  })
})

test.each(['--', '---', '–', '&#8212;', '+++', '***', '<hr>', '<p> -- </p>'])('%s separates', (rule) => {
  expect(findFlatFaq([rule, 'Quoi ?', 'Cela.', rule])?.pairs).toEqual([
    { question: 'Quoi ?', answer: ['Cela.'] },
  ])
})

test('an ordinary separator before the FAQ is passed over', () => {
  expect(findFlatFaq(['a', '--', 'b', '--', 'Quoi ?', 'Cela.', '--'])).toMatchObject({ start: 3, end: 6 })
})

test('a question that nothing answers belongs to the answer', () => {
  expect(
    findFlatFaq(['--', 'Quoi ?', 'Cela.', 'Et puis ?', 'Qui ?', 'Eux.', 'Vraiment ?', '--'])?.pairs,
  ).toEqual([
    { question: 'Quoi ?', answer: ['Cela.', 'Et puis ?'] },
    { question: 'Qui ?', answer: ['Eux.', 'Vraiment ?'] },
  ])
})

test.each([
  ['no separator', ['Quoi ?', 'Cela.']],
  ['one separator', ['--', 'Quoi ?', 'Cela.']],
  ['prose first', ['--', 'Prose.', 'Quoi ?', 'Cela.', '--']],
  ['no answer', ['--', 'Quoi ?', '--']],
  ['nothing between', ['--', '--']],
  ['a paragraph that ends with a question', ['--', `${'mot '.repeat(60)}?`, 'Suite.', '--']],
])('%s: no FAQ', (_, blocks) => {
  expect(findFlatFaq(blocks)).toBeNull()
})

test('whatever is flattened is found again', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-zé’ ]{0,40}[a-z]$/)
  const pair = fc.record({
    question: sentence.map((text) => `${text}\u202f?`),
    answer: fc.array(
      sentence.map((text) => `${text}.`),
      { minLength: 1, maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(sentence), fc.array(pair, { minLength: 1, maxLength: 6 }), (before, pairs) => {
      const flat = pairs.flatMap(({ question, answer }) => [question, ...answer])
      const faq = findFlatFaq([...before, '--', ...flat, '--', 'Fin.'])
      const start = before.length
      expect(faq?.start).toBe(start)
      expect(faq?.end).toBe(start + flat.length + 1)
      expect(faq?.pairs).toEqual(
        pairs.map(({ question, answer }) => ({ question: question.replace(/ {2,}/g, ' '), answer })),
      )
    }),
  )
})
