// @vitest-environment jsdom
import fc from 'fast-check'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { joined } from '#app/contract/document/blocks.ts'
import { renderDocument } from '#app/contract/document/render.ts'
import { Html } from './Html.tsx'
import { withOneBanner } from './withOneBanner.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const BANNER = '<aside data-block="donation"></aside>'
const block = fc.oneof(
  fc.nat(20).map((n) => `<p>${n}</p>`),
  fc.constantFrom('', '<hr>', BANNER, `<blockquote><p>dit</p>${BANNER}</blockquote>`, '<ul><li>a</li></ul>'),
)
const edit = fc.record({ at: fc.nat(80), gone: fc.nat(3), come: fc.array(block, { maxLength: 3 }) })

test('whatever was drawn before, a text is drawn as if it were the first, handed over in blocks or not', () => {
  const blocks = fc.array(block, { maxLength: 80 })
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 6 }), (first, edits) => {
      const page = document.createElement('main')
      const root = createRoot(page)
      const draw = (html: string) =>
        act(() => root.render(<Html className="text" html={html} arrange={withOneBanner} parts={PARTS} />))
      let text = first
      draw(text.join(''))
      for (const [{ at, gone, come }, isInBlocks] of edits) {
        text = text.toSpliced(at, gone, ...come)
        draw(isInBlocks ? joined(text) : text.join(''))
        expect(page.innerHTML).toBe(
          `<div class="text">${renderDocument(oneBanner(text.join('')), PARTS)}</div>`,
        )
      }
      act(() => root.unmount())
    }),
    { numRuns: 150 },
  )
})

test('a key leaves the other blocks as they are', () => {
  const page = document.createElement('main')
  const root = createRoot(page)
  const text = Array.from({ length: 60 }, (_, n) => `<p>${n}</p>`)
  act(() => root.render(<Html className="text" html={joined(text)} />))
  const before = [...page.querySelectorAll('p')]
  act(() => root.render(<Html className="text" html={joined(text.with(30, '<p>x</p>'))} />))
  const after = [...page.querySelectorAll('p')]
  expect(after.flatMap((paragraph, place) => (paragraph === before[place] ? [] : [place]))).toEqual([30])
})

const PARTS = { donation: '<aside class="donation"></aside>' }

/** The first banner, else one after the text. */
function oneBanner(html: string) {
  const [before = '', ...after] = html.split(BANNER)
  return before + BANNER + after.join('')
}
