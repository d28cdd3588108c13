import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from './diffWords.ts'

/** `-removed-`, `+added+`. */
const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('')

describe('a difference in words', () => {
  test('names the words that changed and no other', () => {
    expect(shown('Un réseau sans publicité.', 'Un réseau libre et sans publicité.')).toBe(
      'Un réseau+ libre et+ sans publicité.',
    )
    expect(shown('L’eau du lac', 'L’air du lac')).toBe('L’-eau-+air+ du lac')
    expect(shown('Fin', 'Fin, et suite')).toBe('Fin+, et suite+')
    expect(shown('tout', '')).toBe('-tout-')
    expect(shown('', 'tout')).toBe('+tout+')
    expect(shown('pareil', 'pareil')).toBe('pareil')
  })

  test('of two texts that share a word or two is told as two texts', () => {
    expect(shown('Un chapô assez long pour servir d’accroche.', 'Le chapô qui a perdu')).toBe(
      '-Un chapô assez long pour servir d’accroche.-+Le chapô qui a perdu+',
    )
  })

  test('sees a space that becomes another', () => {
    expect(shown('Quoi ?', 'Quoi\u202f?')).toBe('Quoi- ?-+\u202f?+')
  })

  test('holds both texts, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '’', ' ', '\u00a0', '\n', '🎙️', 'mot ', '.') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = diffWords(before, after)
        const without = (kind: string) =>
          stretches.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  test('of two texts with little in common is told at once', () => {
    const [before, after] = ['ab', 'cd'].map((letters) => `${[...letters].join(' ')} `.repeat(20_000))
    const start = performance.now()
    expect(diffWords(before ?? '', after ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
