import type { LikenessReason } from '#app/contract/duplicate.ts'
import { fold } from '#app/lib/fold.ts'

/** What two spellings of the same words differ by: each step without which they would not be the same. */
export function spellingReasons(one: string, other: string): LikenessReason[] {
  if (one === other) return ['same']
  if (applied(one, STEPS) !== applied(other, STEPS)) return ['together']
  const found = STEPS.flatMap(([reason], index) => {
    const rest = STEPS.filter((_, at) => at !== index)
    return applied(one, rest) === applied(other, rest) ? [] : [reason]
  })
  return found.length > 0 ? found : ['punctuation']
}

/** The words of a text as they are written, in the order of their folded forms. */
export function inOrder(text: string): string {
  return text
    .split(/[\s,’'‐-]+/u)
    .filter(Boolean)
    .toSorted((a, b) => (fold(a) < fold(b) ? -1 : 1))
    .join(' ')
}

type Step = [reason: LikenessReason, apply: (text: string) => string]

const STEPS: Step[] = [
  ['apostrophe', (text) => text.replace(/[’‘ʼ`´]/g, "'")],
  ['hyphen', (text) => text.replace(/[-‐‑–—]/g, ' ')],
  [
    'ligature',
    (text) => text.replace(/[œŒ]/g, (o) => cased(o, 'oe')).replace(/[æÆ]/g, (a) => cased(a, 'ae')),
  ],
  ['accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
  ['case', (text) => text.toLowerCase()],
  ['punctuation', (text) => text.replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ').trim()],
]

const applied = (text: string, steps: Step[]) => steps.reduce((done, [, apply]) => apply(done), text)
const cased = (letter: string, pair: string) =>
  letter === letter.toLowerCase() ? pair : pair.charAt(0).toUpperCase() + pair.slice(1)
