import { expect, test } from 'vitest'
import type { Marker } from '#app/contract/production-parts.ts'
import { newDay, newLength, patchOf } from './act.ts'
import { quotationHtml, quotationsFrom } from './quotationsFrom.ts'

const START = '2027-05-24T17:00:00.000Z'
const quote = (id: string, seconds: number, text: string): Marker => ({
  id,
  kind: 'quote',
  at: new Date(Date.parse(START) + seconds * 1000).toISOString(),
  text,
  by: 'Ada',
})
const chapter = (id: string, start_seconds: number, title = id) => ({ id, start_seconds, title })
const page = { chapters: [], body_html: '<p>Un texte.</p>', duration_seconds: null, aired_on: null }
const nothing = { chapters: [], quotations: [], duration_seconds: null, aired_on: null }

test('words noted on air become quotations at their second, without the marks around them', () => {
  const markers = [
    quote('b', 94, '« Un commun <n’est> à personne. »'),
    quote('a', -3, 'Bonsoir.\n\nBienvenue.'),
    quote('z', -240, 'On vous entend ?'), // a false start
  ]
  const found = quotationsFrom(markers, START, 3600, '')
  expect(found.map(quotationHtml)).toEqual([
    '<blockquote data-start="0"><p>Bonsoir.</p><p>Bienvenue. <time data-seconds="0">0:00</time></p></blockquote>',
    '<blockquote data-start="94"><p>Un commun &lt;n’est&gt; à personne. <time data-seconds="94">1:34</time></p></blockquote>',
  ])
})

test('words that the text has already, and empty ones, are not proposed', () => {
  const markers = [
    quote('a', 94, 'Un commun.'),
    quote('b', 200, 'Cela n’est à personne'),
    quote('c', 300, ' '),
    quote('d', 9000, 'Tard'),
  ]
  const body =
    '<blockquote cite="https://a.fr" data-start="94"><p>Autrement dit</p></blockquote><p>« Cela n’est à <em>personne</em> »</p>'
  expect(quotationsFrom(markers, START, 3600, body)).toEqual([])
})

test('what was chosen is added to the page as it stands', () => {
  const chosen = {
    chapters: [chapter('s-b', 60), chapter('s-a', 0)],
    quotations: [{ id: 'q', start_seconds: 94, text: 'Dit' }],
    duration_seconds: 3600,
    aired_on: { from: null, to: '2027-05-24' },
  }
  expect(patchOf({ ...page, chapters: [chapter('x', 30)] }, chosen)).toEqual({
    chapters: [chapter('s-a', 0), chapter('x', 30), chapter('s-b', 60)],
    body_html:
      '<p>Un texte.</p><blockquote data-start="94"><p>Dit <time data-seconds="94">1:34</time></p></blockquote>',
    duration_seconds: 3600,
    duration_source: 'manual',
    aired_on: '2027-05-24',
  })
  expect(patchOf(page, nothing)).toEqual({})
})

test('what somebody wrote meanwhile stays, and nothing is added twice', () => {
  const chosen = {
    ...nothing,
    chapters: [chapter('s-a', 0, 'Ouverture'), chapter('s-b', 60, 'Le rail')],
    quotations: [{ id: 'q', start_seconds: 94, text: 'Dit' }],
    duration_seconds: 3600,
  }
  const theirs = {
    ...page,
    chapters: [chapter('s-a', 0, 'Ouverture'), chapter('s-b', 60, 'La route')],
    body_html: quotationHtml({ id: 'q', start_seconds: 94, text: 'Dit' }),
    duration_seconds: 3590,
  }
  expect(patchOf(theirs, chosen)).toEqual({
    chapters: [...theirs.chapters, chapter('s-b-2', 60, 'Le rail')],
  })
})

test('a live that began after midnight, or on another day, has its measured day to offer', () => {
  const began = '2027-05-24T22:04:00.000Z' // 0:04 on the 25th, in Paris
  expect(newDay('2027-05-24', began, 'Europe/Paris')).toEqual({ from: '2027-05-24', to: '2027-05-25' })
  expect(newDay('2027-05-24', began, 'Atlantic/Azores')).toBeNull()
  expect(newDay(null, began, 'Europe/Paris')).toEqual({ from: null, to: '2027-05-25' })
})

test('the page gets the length of its video: a chapter near the end of a live that began late in it is within', () => {
  expect(newLength(null, 2700, 300)).toBe(3000)
  expect([newLength(3600, 2700, 300), newLength(null, null, 300), newLength(null, 0, 300)]).toEqual([
    null,
    null,
    null,
  ])
})

test('a day is written over only while it is the one that was read', () => {
  const chosen = { ...nothing, aired_on: { from: '2027-05-24', to: '2027-05-25' } }
  const patchOn = (aired_on: string | null) => patchOf({ ...page, aired_on }, chosen)
  expect(patchOn('2027-05-24')).toEqual({ aired_on: '2027-05-25' })
  expect([patchOn('2027-05-25'), patchOn('2027-05-23'), patchOn(null)]).toEqual([{}, {}, {}])
})
