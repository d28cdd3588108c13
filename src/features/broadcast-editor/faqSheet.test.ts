import { expect, test, vi } from 'vitest'
import { Draft } from '#app/save/draft.ts'
import type { Faq } from '#app/contract/broadcast.ts'
import type { Port } from '#app/save/port.ts'
import { BLANK } from './blank.ts'
import { FaqSheet } from './faqSheet.ts'
import { type BroadcastFields, toFields } from './fields.ts'

const faqs = ['a', 'b', 'c'].map((id) => ({ id, question: `Question ${id} ?`, answer_html: `<p>${id}</p>` }))

function sheet() {
  const port: Port<BroadcastFields> = {
    send: () => new Promise(() => {}),
    read: () => ({ type: 'failed', failure: { kind: 'session' } }),
    now: () => 0,
    random: () => 0,
  }
  const draft = new Draft<BroadcastFields>({ fields: { ...toFields(BLANK), faqs }, version: 1 }, port)
  const faq = new FaqSheet(draft)
  faq.open()
  return { draft, faq, ids: () => draft.value('faqs').map(({ id }) => id) }
}

test('questions and answers reach the draft, an answer only when it is read', () => {
  const { draft, faq } = sheet()
  const read = vi.fn<() => string>(() => '<p>neuf</p>')
  faq.answer('b', read)
  faq.ask('a', 'Pourquoi ?')
  expect(read).not.toHaveBeenCalled()
  expect(draft.value('faqs').slice(0, 2)).toEqual([
    { id: 'a', question: 'Pourquoi ?', answer_html: '<p>a</p>' },
    { id: 'b', question: 'Question b ?', answer_html: '<p>neuf</p>' },
  ])
})

test('typing in a pair does not draw the list again; adding and moving do', () => {
  const { faq, ids } = sheet()
  const drawn = vi.fn<() => void>()
  faq.subscribe(drawn)
  faq.ask('a', 'Quoi ?')
  faq.answer('a', () => '')
  expect(drawn).not.toHaveBeenCalled()
  faq.move(0, 2)
  expect(ids()).toEqual(['b', 'c', 'a'])
  faq.add()
  expect(drawn).toHaveBeenCalledTimes(2)
  expect(ids()).toHaveLength(4)
})

test('a pair taken out comes back where it was, with what was being typed', () => {
  const { draft, faq, ids } = sheet()
  faq.answer('b', () => '<p>presque fini</p>')
  const undo = faq.remove('b')
  expect(ids()).toEqual(['a', 'c'])
  undo()
  expect(draft.value('faqs')[1]).toEqual({
    id: 'b',
    question: 'Question b ?',
    answer_html: '<p>presque fini</p>',
  })
})

test('pairs that come from elsewhere keep their places, and only those that changed are told', () => {
  const { draft, faq } = sheet()
  const [told, other] = [vi.fn<(pair: Faq) => void>(), vi.fn<(pair: Faq) => void>()]
  const before = faq.rows[1]
  faq.follow('b', told)
  faq.follow('c', other)
  const changed = { id: 'b', question: 'Question b ?', answer_html: '<p>neuf</p>' }
  draft.replace('faqs', [changed, ...faqs.filter(({ id }) => id === 'c')])
  expect(faq.rows.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(faq.rows[0]).toBe(before)
  expect(told).toHaveBeenCalledExactlyOnceWith(changed)
  expect(other).not.toHaveBeenCalled()
})
