import { Fragment, type Node } from '@tiptap/pm/model'
import type { Versions } from './merged.ts'
import { mergeRuns } from './mergeRuns.ts'

/** The words of a block with their marks, brought together: `of` answers the content with one side's words where they are disputed. */
export function mergeInline({ base, mine, theirs }: Versions<Node>) {
  const known = new Map<string, Fragment>()
  const runs = mergeRuns({
    base: tokens(base, known),
    mine: tokens(mine, known),
    theirs: tokens(theirs, known),
  })
  return {
    isDisputed: runs.some((run) => 'disputed' in run),
    of: (side: 'mine' | 'theirs') => {
      const keys = runs.flatMap((run) => ('agreed' in run ? run.agreed : run.disputed[side]))
      const words = Fragment.fromArray(keys.flatMap((key) => known.get(key)?.content ?? []))
      return words.size === 0 ? words : words.cut(1)
    },
  }
}

/**
 * A token is a word with the space before it, or what stands in a line without being text; marks are part of it. The
 * first word gets a space too, so that a word put before it does not change it.
 */
function tokens(block: Node, known: Map<string, Fragment>): string[] {
  if (block.content.size === 0) return []
  const content = Fragment.fromArray([block.type.schema.text(' '), ...block.children])
  const text = content.content.map(placed).join('')
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => {
    const token = content.cut(index, index + found.length)
    const key = JSON.stringify(token.toJSON())
    known.set(key, token)
    return key
  })
}

/** One character a position: what is no text is a mark of its own, so that offsets in the text are those of the block. */
function placed(node: Node): string {
  return node.isText
    ? (node.text ?? '').replace(/[\ufffc\ufffd]/g, 'x')
    : START + INSIDE.repeat(node.nodeSize - 1)
}

const START = '\ufffc'
const INSIDE = '\ufffd'
const TOKEN = /\s*(?:[^\s\ufffc\ufffd]+|\ufffc\ufffd*)|\s+/g
