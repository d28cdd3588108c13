import { createElement, memo } from 'react'
import { type DocumentParts, renderDocument } from '#app/contract/document/render.ts'
import { type TopBlock, topBlocks } from './topBlocks.ts'

/**
 * Rich text as stored: the server sanitised it to the document allow-list; the blocks are made ready for readers. Each
 * block is an element of its own, so that a preview writes the one that changed and leaves thousands as they are.
 */
export function Html({ className, html, parts }: { className: string; html: string; parts?: DocumentParts }) {
  const ready = renderDocument(html, parts)
  const blocks = topBlocks(ready)
  if (blocks === null) return createElement('div', { className, ...inside(ready) })
  const times = new Map<string, number>()
  return (
    <div className={className}>
      {blocks.map((block) => {
        const time = times.get(block.html) ?? 0
        times.set(block.html, time + 1)
        return <Block key={`${time} ${block.html}`} {...block} />
      })}
    </div>
  )
}

const Block = memo(
  ({ name, attributes, inner }: TopBlock) =>
    createElement(name, { ...attributes, ...(inner === null ? {} : inside(inner)) }),
  (before, after) => before.html === after.html,
)

/** Sanitised on every write, and the preview's frame runs no script. */
function inside(__html: string) {
  return { dangerouslySetInnerHTML: { __html } }
}
