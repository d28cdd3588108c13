import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duplicateProbes } from './duplicateProbes.ts'
import { fold } from './fold.ts'

describe('duplicateProbes', () => {
  test.each([
    ['Mathile Larrère', ['mathile', 'larrere']],
    ['Renaud de Chaput', ['renaud', 'chaput']],
    ['Mastodn', ['mast', 'odn']],
    ['Musk', ['musk']],
    ['', []],
    ['Li Wu', ['li']],
  ])('%s', (name, probes) => expect(duplicateProbes(name)).toEqual(probes))

  test('one letter changed anywhere in a long word leaves a probe that finds the other', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 6,
      maxLength: 14,
    })
    fc.assert(
      fc.property(letters, fc.nat(), (word, at) => {
        const place = at % word.length
        const slipped = `${word.slice(0, place)}z${word.slice(place + 1)}`
        expect(duplicateProbes(slipped).some((probe) => fold(word).includes(probe))).toBe(true)
      }),
    )
  })
})
