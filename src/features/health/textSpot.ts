import type { Node } from '@tiptap/pm/model'
import { type Defect, LEFTOVERS } from '#app/contract/archive-health.ts'

/** From a position of a text to another one. */
interface Span {
  from: number
  to: number
}

/**
 * Where a text has a defect first, told as the archive tells it: the words, the whole of a block that is no text, or the
 * start of a flattened FAQ. Null when it has none, or when the defect is not one of texts. Of pictures without an
 * alternative it is the first, though the library may say what that one shows.
 */
export function textSpot(defect: Defect, doc: Node): Span | null {
  if (defect === 'flat_faq') return faqSpot(doc)
  const find = finders[defect]
  return find === undefined ? null : (spansOf(doc, find)[0] ?? null)
}

type Finder = (node: Node, at: number) => Span | null

const finders: Partial<Record<Defect, Finder>> = {
  shortcode: (node, at) => {
    if (!node.isTextblock) return null
    const found = SHORTCODE.exec(node.textBetween(0, node.content.size, '', LEAF))
    return found && { from: at + 1 + found.index, to: at + 1 + found.index + found[0].length }
  },
  quarantined: (node, at) => (node.type.name === 'legacyBlock' ? whole(node, at) : null),
  text_alt: (node, at) =>
    node.type.name === 'figure' && node.attrs['alt'] === null ? whole(node, at) : null,
  former_links: (node, at) => {
    const addresses = [node.attrs['href'], ...node.marks.map((mark) => mark.attrs['href'])]
    const isLeft =
      addresses.some((href) => FORMER.test(href ?? '')) || FORMER_SOURCE.test(node.attrs['source'] ?? '')
    return isLeft ? whole(node, at) : null
  },
}

/** The separator before the first question that has another separator after it. */
function faqSpot(doc: Node): Span | null {
  const separators = spansOf(doc, (node, at) => {
    if (node.type.name === 'horizontalRule') return whole(node, at)
    return node.isTextblock && SEPARATOR.test(node.textContent.trim()) ? { from: at + 1, to: at + 1 } : null
  })
  const last = separators.at(-1)
  const [question] = spansOf(doc, (node, at) => {
    const isBetween = at > (separators[0]?.from ?? at) && at < (last?.from ?? at)
    return isBetween && node.isTextblock && QUESTION.test(node.textContent) ? whole(node, at) : null
  })
  return question === undefined ? null : (separators.findLast(({ from }) => from < question.from) ?? null)
}

function spansOf(doc: Node, find: Finder): Span[] {
  const spans: Span[] = []
  doc.descendants((node, at) => {
    const span = find(node, at)
    if (span !== null) spans.push(span)
  })
  return spans
}

const whole = (node: Node, at: number): Span => ({ from: at, to: at + node.nodeSize })

const SHORTCODE = new RegExp(LEFTOVERS.shortcode)
/** What is no letter has the length of one, so that places in the words are places in the text. */
const LEAF = '\uFFFC'
const FORMER = new RegExp(`^${LEFTOVERS.former_links}`)
const FORMER_SOURCE = new RegExp(`href="${LEFTOVERS.former_links}`)
const SEPARATOR = /^([-–—]{1,3}|[+]{3}|[*]{3})$/
const QUESTION = /[?].{0,3}$/s
