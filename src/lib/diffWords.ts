import { diffArrays } from 'diff'

/** A stretch of text that both versions have, that one took out, or that the other put in. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * What became of a text, word by word: `removed` and `same` make `before`, `added` and `same` make `after`. Past 2,000
 * changed words one reads two texts, not a difference: the whole is then removed and added.
 */
export function diffWords(before: string, after: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const runs = diffArrays(words(before), words(after), { maxEditLength: 2000 })
  const found = runs?.map(({ value, removed, added }): Stretch => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }))
  return (found ?? [removed(before), added(after)]).filter(({ text }) => text !== '')
}

const removed = (text: string): Stretch => ({ kind: 'removed', text })
const added = (text: string): Stretch => ({ kind: 'added', text })

/** A word, or a mark, takes the space before it along: what is added at the end changes nothing before it. */
function words(text: string): string[] {
  return text.match(/\s*(?:[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])|\s+/gu) ?? []
}
