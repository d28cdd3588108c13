import { expect, test } from 'vitest'
import { inOrder, nextChapter, withPasted } from './chapterRows.ts'

const chapter = (id: string, start_seconds: number, title = id) => ({ id, start_seconds, title })
let count = 0
const newId = () => `new-${++count}`

test('rows stand in the order of the video, and stay the same list when they do', () => {
  const rows = [chapter('a', 0), chapter('b', 60)]
  expect(inOrder(rows)).toBe(rows)
  expect(inOrder(rows.toReversed())).toEqual(rows)
})

test('a pasted list fills rows without a title, then adds some, and repeats none', () => {
  const rows = [chapter('a', 0, 'Ouverture'), chapter('blank', 60, ' ')]
  const pasted = [
    { start_seconds: 0, title: 'Ouverture' },
    { start_seconds: 30, title: 'Le rail' },
    { start_seconds: 90, title: 'La route' },
  ]
  expect(withPasted(rows, pasted, newId)).toEqual([
    chapter('a', 0, 'Ouverture'),
    chapter('blank', 30, 'Le rail'),
    chapter('new-1', 90, 'La route'),
  ])
})

test('a chapter to fill in comes a minute after the latest', () => {
  expect(nextChapter([], 'x')).toEqual(chapter('x', 0, ''))
  expect(nextChapter([chapter('b', 90), chapter('a', 0)], 'x')).toEqual(chapter('x', 150, ''))
})
