import { Fragment, type Node } from '@tiptap/pm/model'
import { inlineTokens } from '#app/contract/document/inlineTokens.ts'
import type { Versions } from './merged.ts'
import { mergeRuns } from './mergeRuns.ts'

/** The words of a block with their marks, brought together: `of` answers the content with one side's words where they are disputed. */
export function mergeInline({ base, mine, theirs }: Versions<Node>) {
  const known = new Map<string, Fragment>()
  const keys = (block: Node) =>
    inlineTokens(block).map(({ key, content }) => {
      known.set(key, content)
      return key
    })
  const runs = mergeRuns({ base: keys(base), mine: keys(mine), theirs: keys(theirs) })
  return {
    isDisputed: runs.some((run) => 'disputed' in run),
    of: (side: 'mine' | 'theirs') => {
      const kept = runs.flatMap((run) => ('agreed' in run ? run.agreed : run.disputed[side]))
      const words = Fragment.fromArray(kept.flatMap((key) => known.get(key)?.content ?? []))
      return words.size === 0 ? words : words.cut(1)
    },
  }
}
