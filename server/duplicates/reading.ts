import { fold } from '#app/lib/fold.ts'

/** A name as the comparison of names reads it. */
export interface Reading {
  text: string
  folded: string
  /** Its words folded, inclusive endings written out, elisions whole: `d’` as `de`. */
  words: string[]
  /** The words that are no particle and no article; all of them when nothing else is left. */
  core: string[]
  /** The core in one word. */
  joined: string
  /** Whether an inclusive ending was written out. */
  isInclusive: boolean
  /** Its numbers, Roman ones too, as they are counted: `08` is 8. */
  numbers: string
}

/** Reads a name once, for all it is compared with. */
export function read(text: string): Reading {
  const plain = text
    .normalize('NFC')
    .replace(ELIDED, (_, letter: string) => `${letter}e `)
    .replace(INNER_APOSTROPHE, '')
  const written = plain.replace(INCLUSIVE, (_, stem: string, endings: string) => stem + pluralOf(endings))
  const words = fold(written.replace(/&/g, ' et ')).split(' ').filter(Boolean)
  const full = words.filter((word) => !PARTICLES.has(word))
  const core = full.length > 0 ? full : words
  return {
    text,
    folded: fold(text),
    words,
    core,
    joined: core.join(''),
    isInclusive: written !== plain,
    numbers: [...plain.matchAll(NUMBER)]
      .map(([, roman, ordinal, figures]) => roman ?? ordinal ?? figures ?? '')
      .map((number) => number.replace(/^0+(?=\d)/, ''))
      .toSorted()
      .join(' '),
  }
}

/** The words of `all` that remain once each word of `taken` has struck out one equal word. */
export function without(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...all]
  for (const word of taken) {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
  }
  return rest
}

/** A lone `d` or `l` is an initial. */
const PARTICLES = new Set(
  'de du des la le les un une van von der den di da do dos del della ben bin ibn el al et'.split(' '),
)

const ELIDED = /(?<![\p{L}\p{M}])([dl])['’ʼ`](?=\p{L})/giu
/** `N’Diaye`, `Coatanroc’h`: one word. */
const INNER_APOSTROPHE = /(?<=\p{L})['’ʼ`](?=\p{L})/gu
/** `soignant·es`, `soignant.e.s`, `étudiant(e)s`, `soignant-e-s`, `auteur·rice·s`. */
const INCLUSIVE =
  /(\p{L}{3,}?)((?:[.·•‧∙・]|-|\()(?:e|es|ne|nes|le|les|te|tes|ice|ices|rice|rices|trice|trices|euse|euses|se|ses|ère|ères|ière|ières|ve|ves)(?:\))?(?:[.·•‧∙・-]?s)?)(?!\p{L})/giu
/** `XIV`, `Ve`, `08`; a lone capital is an initial. */
const NUMBER = /(?<!\p{L})(?:([IVX]{2,})(?:e|ème)?|([IVX])(?:e|ème))(?!\p{L})|(\d+)/gu

const pluralOf = (endings: string) => (/s$/i.test(endings.replace(/[^\p{L}]/gu, '')) ? 's' : '')
