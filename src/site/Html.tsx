import { createElement, memo, useMemo } from 'react'
import { blocksOf } from '#app/contract/document/blocks.ts'
import { type DocumentParts, renderDocument } from '#app/contract/document/render.ts'
import { typeset } from '#app/lib/typeset.ts'
import { type TopBlock, topBlocks } from './topBlocks.ts'

interface Texts {
  blocks: readonly string[]
  /** The same object as long as nothing in it changes: else the whole text is made ready again. */
  parts: DocumentParts
}

/**
 * Rich text as stored: the server sanitised it to the document allow-list; the blocks are made ready for readers. Each
 * block is an element of its own, so that a preview writes the one that changed and leaves thousands as they are.
 */
export function Html({
  className,
  html,
  parts = NONE,
  arrange = asTheyAre,
}: {
  className: string
  html: string
  parts?: DocumentParts
  /** Puts blocks in or leaves some out; the same function each time. */
  arrange?: (blocks: readonly string[]) => readonly string[]
}) {
  const stretches = useMemo(() => {
    const blocks = blocksOf(html) ?? topBlocks(html)?.map((block) => block.html)
    return blocks && stretchesOf(arrange(blocks))
  }, [html, arrange])
  if (stretches === undefined)
    return createElement('div', { className, ...inside(ready(arrange([html]).join(''), parts)) })
  return (
    <div className={className}>
      {stretches.map(({ place, blocks }) => (
        <Stretch key={place} blocks={blocks} parts={parts} />
      ))}
    </div>
  )
}

/** So many blocks are looked at together: a key makes one stretch ready and compares the others. */
const LENGTH = 24
const NONE: DocumentParts = {}
const asTheyAre = (blocks: readonly string[]) => blocks

function stretchesOf(blocks: readonly string[]) {
  const count = Math.ceil(blocks.length / LENGTH)
  return Array.from({ length: count }, (_, place) => ({
    place,
    blocks: blocks.slice(place * LENGTH, (place + 1) * LENGTH),
  }))
}

const Stretch = memo(
  ({ blocks, parts }: Texts) => {
    const html = ready(blocks.join(''), parts)
    const drawn = topBlocks(html)
    if (drawn === null) return createElement('div', inside(html))
    const times = new Map<string, number>()
    return drawn.map((block) => {
      const time = times.get(block.html) ?? 0
      times.set(block.html, time + 1)
      return <Block key={`${time} ${block.html}`} {...block} />
    })
  },
  (before, after) =>
    before.parts === after.parts &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, index) => block === after.blocks[index]),
)

const Block = memo(
  ({ name, attributes, inner }: TopBlock) =>
    createElement(name, { ...attributes, ...(inner === null ? {} : inside(inner)) }),
  () => true, // its key says it all
)

/** Made ready for readers and typeset between its tags. */
const ready = (html: string, parts: DocumentParts) =>
  renderDocument(html, parts).replace(TAG_OR_TEXT, (part) => (part.startsWith('<') ? part : typeset(part)))

const TAG_OR_TEXT = /<(?:"[^"]*"|[^">])*>|[^<]+/g

/** Sanitised on every write, and the preview's frame runs no script. */
function inside(__html: string) {
  return { dangerouslySetInnerHTML: { __html } }
}
