import { diffArrays } from 'diff'

/** A stretch of text that both versions have, that one took out, or that the other put in. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * What became of a text, word by word: `removed` and `same` make `before`, `added` and `same` make `after`. Past 2,000
 * changed words, or with little in common, one reads two texts, not a difference: the whole is removed and added.
 */
export function diffWords(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const runs = diffArrays(words(before), words(after), { maxEditLength: 2000 })
  const found = runs?.map(({ value, removed, added }): Stretch => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }))
  const shared = found?.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0) ?? 0
  if (found !== undefined && shared >= SHARED * Math.min(before.length, after.length)) return found
  return [removed(before), added(after)]
}

/** The part of the shorter text that both must have. */
const SHARED = 0.4

const removed = (text: string): Stretch => ({ kind: 'removed', text })
const added = (text: string): Stretch => ({ kind: 'added', text })

/** A word, or a mark, takes the space before it along: what is added at the end changes nothing before it. */
function words(text: string): string[] {
  return text.match(/\s*(?:[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])|\s+/gu) ?? []
}
