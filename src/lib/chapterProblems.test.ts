import { expect, test } from 'vitest'
import { chapterProblems } from './chapterProblems.ts'

const at = (start_seconds: number, title = 'Titre') => ({ start_seconds, title })

test.each([
  ['nothing to say of none', [], 60, []],
  ['the first is at 0', [at(0), at(30)], 60, [null, null]],
  ['the earliest is judged, wherever it stands', [at(30), at(5)], 60, [null, 'not_zero']],
  ['the second of two at one second', [at(0), at(9), at(9)], null, [null, null, 'repeated']],
  ['at the very end there is nothing left to see', [at(0), at(59), at(60)], 60, [null, null, 'beyond']],
  ['no end is known', [at(0), at(90_000)], null, [null, null]],
  ['a chapter without a name', [at(0, ' '), at(9)], 60, ['untitled', null]],
] as const)('%s', (_, chapters, duration, problems) => {
  expect(chapterProblems([...chapters], duration)).toEqual(problems)
})
