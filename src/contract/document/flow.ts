import { escapeText } from './entities.ts'
import type { Mark } from './marks.ts'

/** A finished block: its tag, its content and the whole of its HTML. */
export type Block = { tag: string; inner: string; html: string }

export type FlowOptions = {
  /** Text outside any paragraph keeps its line breaks, as in articles written before blocks. */
  hasLines?: boolean
  /** Copied from elsewhere: two line breaks in a row start a paragraph, no-break spaces in a row are layout. */
  isCopied?: boolean
}

/**
 * Turns text, marks and blocks, in the order they come, into blocks: text is gathered into paragraphs (or headings,
 * after `begin`), white space collapses, empty paragraphs vanish, a block in the middle of a sentence splits it.
 */
export class Flow {
  readonly blocks: Block[] = []
  /** What the text that comes belongs to: `p`, `h2`…, or '' outside any paragraph. */
  tag = ''
  private runs: { text: string; html?: string; marks: readonly Mark[] }[] = []
  private breaks: (readonly Mark[])[] = []
  private newlines = 0

  constructor(private readonly options: FlowOptions = {}) {}

  begin(tag: string) {
    this.end()
    this.tag = tag
  }

  text(text: string, marks: readonly Mark[]) {
    if (this.tag !== '') return this.words(text, marks)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.newlines += 1
      if (line.trim() !== '') this.startLine(marks)
      this.words(index > 0 ? ` ${line}` : line, marks)
    }
  }

  /** Something that stands in a line like a letter. */
  atom(html: string, marks: readonly Mark[]) {
    this.settleBreaks()
    this.runs.push({ text: '', html, marks: this.worn(marks) })
  }

  lineBreak(marks: readonly Mark[]) {
    this.newlines = 0
    this.breaks.push(marks)
  }

  block(tag: string, html: string) {
    this.end()
    this.blocks.push({ tag, inner: '', html })
  }

  end() {
    this.breaks = []
    this.newlines = 0
    this.trimEnd()
    const isEmpty = this.runs.every((run) => run.html === undefined && /^[\s\u00a0]*$/.test(run.text))
    if (!isEmpty) {
      const tag = this.tag || 'p'
      const inner = inlineHtml(this.runs)
      this.blocks.push({ tag, inner, html: `<${tag}>${inner}</${tag}>` })
    }
    this.runs = []
  }

  private words(text: string, marks: readonly Mark[]) {
    const words = text.replace(this.options.isCopied ? ANY_SPACES : SPACES, (row) =>
      row.startsWith(NBSP) ? NBSP : ' ',
    )
    if (words === '') return
    if (!this.isSpace(words)) this.settleBreaks()
    const last = this.runs.at(-1)
    const isAfterSpace =
      !last || last.html === '<br>' || this.isSpace(last.text.at(-1)) || this.breaks.length > 0
    const kept = isAfterSpace && this.isSpace(words[0]) ? words.slice(1) : words
    if (kept !== '') this.runs.push({ text: kept, marks: this.worn(marks) })
  }

  /** Headings copied from elsewhere are bold by habit. */
  private worn(marks: readonly Mark[]) {
    const isBoldByHabit = this.options.isCopied && this.tag.startsWith('h')
    return isBoldByHabit ? marks.filter((mark) => mark.tag !== 'strong') : marks
  }

  private isSpace(letter: string | undefined) {
    return letter === ' ' || (letter === NBSP && this.options.isCopied === true)
  }

  /** Before the first word of a new line outside any paragraph. */
  private startLine(marks: readonly Mark[]) {
    if (this.newlines > 1) this.end()
    else if (this.newlines === 1 && this.options.hasLines && this.breaks.length === 0) this.lineBreak(marks)
    this.newlines = 0
  }

  private settleBreaks() {
    const { breaks } = this
    this.breaks = []
    if (breaks.length === 0 || this.runs.length === 0) return
    this.trimEnd()
    if (breaks.length > 1 && (this.tag === '' || this.options.isCopied)) return this.end()
    for (const marks of breaks) this.runs.push({ text: '', html: '<br>', marks: this.worn(marks) })
  }

  private trimEnd() {
    const last = this.runs.at(-1)
    if (!this.isSpace(last?.text.at(-1)) || !last) return
    this.runs.pop()
    const text = last.text.slice(0, -1)
    if (text !== '') this.runs.push({ ...last, text })
  }
}

const NBSP = '\u00a0'
const SPACES = /[ \t\n\f]+/g
const ANY_SPACES = /[ \t\n\f\u00a0]+/g

/** Runs → HTML, keeping a mark open from one run to the next where both have it. */
function inlineHtml(runs: readonly { text: string; html?: string; marks: readonly Mark[] }[]): string {
  let open: readonly Mark[] = []
  const pieces: string[] = []
  for (const run of runs) {
    const common = open.findIndex((mark, index) => mark.open !== run.marks[index]?.open)
    const kept = common === -1 ? open.length : common
    pieces.push(closing(open.slice(kept)), opening(run.marks.slice(kept)), run.html ?? escapeText(run.text))
    open = run.marks
  }
  return pieces.join('') + closing(open)
}

const opening = (marks: readonly Mark[]) => marks.map((mark) => mark.open).join('')
const closing = (marks: readonly Mark[]) =>
  marks
    .map((mark) => `</${mark.tag}>`)
    .toReversed()
    .join('')
