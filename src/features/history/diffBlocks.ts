import { diffArrays } from 'diff'
import { diffWords, type Stretch } from '#app/lib/diffWords.ts'
import type { Block } from './blocks.ts'

/**
 * What became of the blocks of a text: `same` counts those in a row that nobody touched; `changed` has its words, and
 * `isRestyled` when they are as they were: only emphasis, links or a level differ.
 */
export type BlockChange =
  | { change: 'same'; count: number }
  | { change: 'added' | 'removed'; block: Block; isMoved: boolean }
  | { change: 'changed'; before: Block; after: Block; words: Stretch[]; isRestyled: boolean }

/** The difference of two rich texts, block by block, word by word in the blocks that both have. */
export function diffBlocks(before: Block[], after: Block[]): BlockChange[] {
  const runs = diffArrays(before, after, {
    comparator: (one, other) => one.html === other.html,
    maxEditLength: 4000,
  }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const changes: BlockChange[] = []
  let gone: Block[] = []
  for (const { value, removed, added } of [...runs, NOTHING]) {
    if (removed) gone = value
    else if (added) {
      changes.push(...between(gone, value))
      gone = []
    } else {
      changes.push(...between(gone, []))
      gone = []
      if (value.length > 0) changes.push({ change: 'same', count: value.length })
    }
  }
  return withMoves(changes)
}

const NOTHING = { value: [], removed: false, added: false }

/** Blocks taken out and blocks put in at one place: each old one goes with the first new one that is much like it. */
function between(gone: Block[], come: Block[]): BlockChange[] {
  const changes: BlockChange[] = []
  let next = 0
  for (const before of gone) {
    const at = come.findIndex((after, index) => index >= next && areAlike(before, after))
    const after = come[at]
    if (after === undefined) {
      changes.push(alone('removed', before))
      continue
    }
    changes.push(...come.slice(next, at).map((block) => alone('added', block)))
    const isRestyled = before.text === after.text
    changes.push({ change: 'changed', before, after, words: diffWords(before.text, after.text), isRestyled })
    next = at + 1
  }
  return [...changes, ...come.slice(next).map((block) => alone('added', block))]
}

const alone = (change: 'added' | 'removed', block: Block): BlockChange => ({ change, block, isMoved: false })

/** A block taken out here and put in there, the same to the letter, has moved. */
function withMoves(changes: BlockChange[]): BlockChange[] {
  const sources = (wanted: 'added' | 'removed') =>
    new Set(changes.flatMap((one) => (one.change === wanted ? [one.block.html] : [])))
  const places = { added: sources('removed'), removed: sources('added') }
  return changes.map((one) =>
    one.change === 'added' || one.change === 'removed'
      ? { ...one, isMoved: places[one.change].has(one.block.html) }
      : one,
  )
}

/** Whether they share two words in five. */
function areAlike(one: Block, other: Block) {
  if (one.text === other.text) return true
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  const known = new Set(theirs)
  const shared = mine.filter((word) => known.has(word)).length
  return shared > 0 && (2 * shared) / (mine.length + theirs.length) >= 0.4
}

const wordsOf = ({ text }: Block) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
