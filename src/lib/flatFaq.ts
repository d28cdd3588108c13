import { htmlToText } from './htmlText.ts'

/** A question as plain text, and the blocks of its answer as they were given. */
type FlatPair = { question: string; answer: string[] }

/** The pairs, and the blocks they came from: `start` and `end` are the separators' indices, both included. */
export type FlatFaq = { start: number; end: number; pairs: FlatPair[] }

/**
 * Recognises a FAQ that was flattened into prose. `blocks` are the top-level blocks of a text in order, each as HTML
 * or plain text. A FAQ stands between two separators (`--`, `---`, a dash, `+++`, `***` alone, or `<hr>`), opens on a
 * question (a block of at most 200 characters that ends with `?`) and gives each question one or more blocks of
 * answer. A `?` block that nothing answers belongs to the answer before it. Null when there is none.
 */
export function findFlatFaq(blocks: string[]): FlatFaq | null {
  const separators = blocks.flatMap((block, i) => (isSeparator(block) ? [i] : []))
  for (const [i, start] of separators.entries()) {
    const end = separators[i + 1]
    const pairs = end === undefined ? null : readPairs(blocks.slice(start + 1, end))
    if (end !== undefined && pairs) return { start, end, pairs }
  }
  return null
}

const QUESTION_MAX = 200

function isSeparator(block: string) {
  return /^\s*<hr\b[^>]*>\s*$/i.test(block) || /^([-–—]{1,3}|\+{3}|\*{3})$/.test(htmlToText(block))
}

function readPairs(blocks: string[]): FlatPair[] | null {
  const texts = blocks.map(htmlToText)
  const asks = texts.map((text) => text.length <= QUESTION_MAX && /\?\s*[»”")]?$/.test(text))
  const pairs: FlatPair[] = []
  for (const [i, block] of blocks.entries()) {
    const isAnswered = i + 1 < blocks.length && !asks[i + 1]
    if (asks[i] && isAnswered) pairs.push({ question: texts[i] ?? '', answer: [] })
    else if (pairs.length === 0) return null
    else pairs.at(-1)?.answer.push(block)
  }
  return pairs.length > 0 ? pairs : null
}
