import type { Node } from '@tiptap/pm/model'
import { alike } from '#app/lib/alike.ts'

/** The same for blocks that are the same in everything. */
export function blockKey(node: Node): string {
  const key = keys.get(node) ?? JSON.stringify(node.toJSON())
  keys.set(node, key)
  return key
}

/**
 * How much one block looks like a later version of the other, for `align`. Blocks of words may turn into one another,
 * such as a paragraph into a heading; other kinds may not.
 */
export function blockLikeness(one: Node, other: Node): number {
  if (one.type !== other.type && !(one.isTextblock && other.isTextblock)) return -1
  const [first, second] = [wordsOf(one), wordsOf(other)]
  if (first.length + second.length === 0) return one.type === other.type ? 0.5 : 0
  return alike(first, second)
}

// A node never changes: what it says is written once.
const keys = new WeakMap<Node, string>()
const words = new WeakMap<Node, string[]>()

function wordsOf(node: Node): string[] {
  const found = words.get(node) ?? node.textBetween(0, node.content.size, ' ', ' ').match(/\S+/g) ?? []
  words.set(node, found)
  return found
}
