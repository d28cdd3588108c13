import { createElement, memo, useState } from 'react'
import { type DocumentParts, renderDocument } from '#app/contract/document/render.ts'
import { nextTopBlocks, type TopBlock, topBlocks } from './topBlocks.ts'

interface Text {
  html: string
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
}: {
  className: string
  html: string
  parts?: DocumentParts
}) {
  const [cut] = useState(cutter)
  const stretches = cut(html)
  if (stretches === null) return createElement('div', { className, ...inside(renderDocument(html, parts)) })
  return (
    <div className={className}>
      {stretches.map((stretch) => (
        <Stretch key={stretch.place} html={stretch.html} parts={parts} />
      ))}
    </div>
  )
}

/** So many blocks are looked at together: a key makes one stretch ready and compares the others as wholes. */
const LENGTH = 24
const NONE: DocumentParts = {}

/** Cuts one text again and again, each time from what it knows of the time before. */
function cutter() {
  let known: TopBlock[] = []
  return (html: string) => {
    const blocks = nextTopBlocks(html, known)
    known = blocks ?? []
    return blocks && stretchesOf(blocks)
  }
}

function stretchesOf(blocks: TopBlock[]): { place: number; html: string }[] {
  const count = Math.ceil(blocks.length / LENGTH)
  return Array.from({ length: count }, (_, place) => {
    const some = blocks.slice(place * LENGTH, (place + 1) * LENGTH)
    return { place, html: some.map((block) => block.html).join('') }
  })
}

const Stretch = memo(({ html, parts }: Text) => {
  const ready = renderDocument(html, parts)
  const blocks = topBlocks(ready)
  if (blocks === null) return createElement('div', inside(ready))
  const times = new Map<string, number>()
  return blocks.map((block) => {
    const time = times.get(block.html) ?? 0
    times.set(block.html, time + 1)
    return <Block key={`${time} ${block.html}`} {...block} />
  })
})

const Block = memo(
  ({ name, attributes, inner }: TopBlock) =>
    createElement(name, { ...attributes, ...(inner === null ? {} : inside(inner)) }),
  (before, after) => before.html === after.html,
)

/** Sanitised on every write, and the preview's frame runs no script. */
function inside(__html: string) {
  return { dangerouslySetInnerHTML: { __html } }
}
