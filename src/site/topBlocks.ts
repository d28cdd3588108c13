import { decodeEntities } from '#app/contract/document/entities.ts'

/** A block of a text: what it is, what it carries, and the HTML inside; null inside a block that holds none. */
export interface TopBlock {
  /** The whole block as written. */
  html: string
  name: string
  attributes: Record<string, string>
  inner: string | null
}

/**
 * The blocks side by side of a text made ready for readers, in linear time. Null when it is not made of blocks alone,
 * when a tag is left open, or when one carries an attribute that a block of ours never does: then it must be taken whole.
 */
export function topBlocks(html: string): TopBlock[] | null {
  const blocks: TopBlock[] = []
  let [depth, start, inside, end, read] = [0, 0, 0, 0, 0]
  let opening: Pick<TopBlock, 'name' | 'attributes'> = { name: '', attributes: {} }
  for (const { 0: tag, 1: slash, 2: name = '', 3: rest = '', index } of html.matchAll(TAG)) {
    const isVoid = VOID.has(name)
    if (html.slice(read, index).includes('<')) return null
    read = index + tag.length
    if (depth === 0) {
      const attributes = attributesOf(rest)
      if (slash !== '' || attributes === null || html.slice(end, index).trim() !== '') return null
      ;[opening, start, inside] = [{ name, attributes }, index, index + tag.length]
    }
    if (!isVoid) depth += slash === '' ? 1 : -1
    if (depth > 0) continue
    end = index + tag.length
    blocks.push({
      html: html.slice(start, end),
      ...opening,
      inner: isVoid ? null : html.slice(inside, index),
    })
  }
  return depth === 0 && html.slice(end).trim() === '' ? blocks : null
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g
const VOID = new Set(['br', 'hr', 'img', 'source', 'wbr'])
const KNOWN = /^(class|id|lang|cite|start|type|(data|aria)-[\w-]+)$/

function attributesOf(text: string): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
    if (!KNOWN.test(name)) return null
    attributes[name === 'class' ? 'className' : name] = decodeEntities(value)
  }
  return attributes
}
