export type HtmlNode = string | HtmlElement

/** `start` and `end` are offsets in the parsed text, so that an element's exact source can be kept. */
export type HtmlElement = {
  name: string
  attributes: Map<string, string>
  children: HtmlNode[]
  start: number
  end: number
}

/** Elements whose inside is text up to their end tag. */
export const RAW_TEXT = ['script', 'style', 'title', 'textarea', 'iframe', 'xmp', 'noembed', 'noframes']

/** Builds the tree of a document from its tags, closing what HTML lets authors leave open. */
export class HtmlTree {
  private readonly root: HtmlElement = { name: '', attributes: new Map(), children: [], start: 0, end: 0 }
  private readonly stack = [this.root]

  text(text: string) {
    const { children } = this.top()
    const last = children.at(-1)
    if (typeof last === 'string') children[children.length - 1] = last + text
    else children.push(text)
  }

  open(name: string, attributes: Map<string, string>, start: number, end: number): HtmlElement | null {
    this.closeImplied(name, start)
    if (this.stack.length > MAX_DEPTH && !RAW_TEXT.includes(name)) return null
    const element = { name, attributes, children: [], start, end }
    this.top().children.push(element)
    if (!VOID.has(name)) this.stack.push(element)
    return element
  }

  close(name: string, start: number, end: number) {
    const index = this.stack.findLastIndex((element) => element.name === name)
    const isAcross =
      INLINE.has(name) && this.stack.slice(index + 1).some((element) => !INLINE.has(element.name))
    if (index < 1 || isAcross) return
    const [closed] = this.cut(index, start)
    if (closed) closed.end = end
  }

  finish(end: number): HtmlNode[] {
    this.cut(1, end)
    return this.root.children
  }

  /** A block ends the paragraph before it, an item the item before it. */
  private closeImplied(name: string, at: number) {
    if (name === 'li') {
      const index = this.stack.findLastIndex((element) => /^(li|ul|ol|menu)$/.test(element.name))
      if (this.stack[index]?.name === 'li') this.cut(index, at)
    }
    if (!BLOCK.test(name)) return
    const index = this.stack.findLastIndex((element) => !INLINE.has(element.name))
    if (this.stack[index]?.name === 'p') this.cut(index, at)
  }

  private cut(index: number, end: number) {
    const closed = this.stack.splice(index)
    for (const element of closed) element.end = end
    return closed
  }

  private top() {
    return this.stack.at(-1) ?? this.root
  }
}

const MAX_DEPTH = 200
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that stand in a line of text and say nothing about blocks. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark picture q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
const BLOCK =
  /^(address|article|aside|blockquote|center|details|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p|pre|section|table|ul)$/
