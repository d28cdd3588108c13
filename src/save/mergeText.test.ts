import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeText } from './mergeText.ts'

const merge = (base: string, mine: string, theirs: string) => mergeText({ base, mine, theirs }, '')
const kept = (base: string, mine: string, theirs: string, choice: 'mine' | 'theirs' | 'both' = 'mine') =>
  merge(base, mine, theirs).settle(() => choice)

describe('a text of both', () => {
  test('holds the words that each changed', () => {
    expect(kept('Un plan pour la place', 'Un grand plan pour la place', 'Un plan pour le marché')).toBe(
      'Un grand plan pour le marché',
    )
    expect(kept('Fin.', 'Début. Fin.', 'Fin. Suite.')).toBe('Début. Fin. Suite.')
    expect(kept('Un.\n\nDeux.', 'Un.\nUn bis.\n\nDeux.', 'Un.\n\nDeux bis.')).toBe(
      'Un.\nUn bis.\n\nDeux bis.',
    )
    expect(kept('', 'Un texte', 'Un texte plus long')).toBe('Un texte plus long')
    expect(kept('', 'a\n\na\n\na', 'a\n\na\n\na b')).toBe('a\n\na\n\na b')
  })

  test('asks where both changed one word, with all else merged on each side', () => {
    const merged = merge('le chat dort ici', 'le chien dort là', 'le cheval dort ici')
    expect(merged.collisions).toEqual([
      {
        id: '0',
        name: '',
        base: 'le chat dort ici',
        mine: 'le chien dort là',
        theirs: 'le cheval dort là',
        canBoth: true,
      },
    ])
    expect(merged.settle(() => 'both')).toBe('le chien dort là\nle cheval dort là')
  })
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'de', 'é,', '«\u00a0f\u00a0»'), { maxLength: 12 })
const anyText = fc
  .tuple(words, fc.constantFrom(' ', '\n', '\n\n', '  '), fc.constantFrom('', ' ', '\n'))
  .map(([list, space, end]) => list.join(space) + end)

describe('whatever the texts', () => {
  test('one who changed nothing changes nothing, and two who wrote the same agree', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, other) => {
        expect(kept(base, other, base)).toBe(other)
        expect(kept(base, base, other)).toBe(other)
        expect(kept(base, other, other)).toBe(other)
        expect(merge(base, other, base).collisions).toEqual([])
      }),
    )
  })

  test('it does not matter who is who', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const one = kept(base, mine, theirs, 'theirs')
        expect(sorted(one)).toEqual(sorted(kept(base, theirs, mine, 'mine')))
        expect(merge(base, mine, theirs).collisions.length).toBe(merge(base, theirs, mine).collisions.length)
      }),
    )
  })

  test('no word that somebody added is lost: it is in the text, or in what is asked', () => {
    fc.assert(
      fc.property(anyText, words, words, fc.nat(), fc.nat(), (base, one, two, at, to) => {
        const mine = inserted(
          base,
          one.map((word) => `${word}1`),
          at,
        )
        const theirs = inserted(
          base,
          two.map((word) => `${word}2`),
          to,
        )
        const merged = merge(base, mine, theirs)
        const asked = merged.collisions.map(({ theirs: other }) => other ?? '').join(' ')
        const all = `${merged.settle(() => 'mine')} ${asked}`.split(/\s+/)
        for (const word of sorted(`${mine} ${theirs}`)) expect(all).toContain(word)
      }),
    )
  })
})

/** Other words in one place. */
function inserted(base: string, added: string[], at: number) {
  const list = base.split(' ')
  return list.toSpliced(at % (list.length + 1), 0, ...added).join(' ')
}

/** Its words: of what both put in one place, mine comes first. */
function sorted(text: string) {
  return (text.match(/\S+/g) ?? []).toSorted()
}
