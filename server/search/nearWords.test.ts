import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearWords } from './nearWords.ts'

const WORDS = [
  'logement',
  'ligament',
  'logarithme',
  'mastodon',
  'surveillance',
  'rail',
  'chaput',
  'chapitre',
  'tremolieres',
]

test.each([
  ['logemnt', ['logement']],
  ['loegment', ['logement']],
  ['mastodonn', ['mastodon']],
  ['survaillence', ['surveillance']],
  ['chapur', ['chaput']],
  ['tramoli', ['tremolieres']],
  ['logaxi', ['logarithme']],
  ['rial', []],
  ['logmnt', []],
])('%s is near %j', (typed, words) => {
  expect(nearWords(typed, WORDS)).toEqual(words)
})

test('a letter dropped, added, changed or swapped is one slip, wherever it is', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const word = fc.string({ unit: letter, minLength: 6, maxLength: 12 })
  fc.assert(
    fc.property(
      word,
      letter,
      fc.nat(),
      fc.constantFrom('drop', 'add', 'change', 'swap'),
      (meant, other, n, how) => {
        const at = n % (meant.length - 1)
        const [before, rest] = [meant.slice(0, at), meant.slice(at)]
        const typed = {
          drop: before + rest.slice(1),
          add: before + other + rest,
          change: before + other + rest.slice(1),
          swap: before + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2),
        }[how]
        expect(nearWords(typed, [meant])).toEqual([meant])
      },
    ),
  )
})
