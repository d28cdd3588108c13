import { decodeEntities } from './entities.ts'
import { type HtmlElement, type HtmlNode, HtmlTree, RAW_TEXT } from './htmlTree.ts'

/**
 * HTML → a tree, the same in browsers and on the server, in linear time whatever the input. Forgiving: unclosed
 * elements end with their parent, an unfinished tag is text, comments vanish, what lies deeper than 200 levels is
 * flattened. Not a sanitiser: `normalise` decides what may stay.
 */
export function parseHtml(html: string): HtmlNode[] {
  const tree = new HtmlTree()
  let [at, hasCommentEnd] = [0, true]
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next !== at) {
      const until = next === -1 ? html.length : next
      tree.text(decodeEntities(html.slice(at, until)))
      at = until
    } else if (html.startsWith('<!--', at) && hasCommentEnd) {
      const end = html.indexOf('-->', at + 4)
      hasCommentEnd = end !== -1
      if (hasCommentEnd) at = end + 3
    } else {
      at = readTag(html, at, tree)
    }
  }
  return tree.finish(html.length)
}

/** Reads what starts with `<` at `from`; answers where reading goes on. */
function readTag(html: string, from: number, tree: HtmlTree): number {
  TAG.lastIndex = from
  const [opening = '', slash, name = ''] = TAG.exec(html) ?? []
  if (opening === '') return readOddity(html, from, tree)
  const tag = readAttributes(html, from + opening.length)
  if (!tag) {
    tree.text(decodeEntities(html.slice(from)))
    return html.length
  }
  if (slash) tree.close(name.toLowerCase(), from, tag.end)
  else return readRaw(html, tree.open(name.toLowerCase(), tag.attributes, from, tag.end), tag.end)
  return tag.end
}

/** `<!doctype>`, `<![if]>`, `<?xml>`, `</ >` say nothing; any other lone `<` is text. */
function readOddity(html: string, from: number, tree: HtmlTree): number {
  if (!/[!?/]/.test(html[from + 1] ?? '')) {
    tree.text('<')
    return from + 1
  }
  const end = html.indexOf('>', from)
  if (end === -1) tree.text(decodeEntities(html.slice(from)))
  return end === -1 ? html.length : end + 1
}

function readAttributes(html: string, from: number) {
  let attributes = NO_ATTRIBUTES
  for (let at = from; ; at = ATTRIBUTE.lastIndex) {
    SPACE.lastIndex = at
    SPACE.exec(html)
    if (SPACE.lastIndex >= html.length) return null
    if (html[SPACE.lastIndex] === '>') return { attributes, end: SPACE.lastIndex + 1 }
    ATTRIBUTE.lastIndex = SPACE.lastIndex
    const [, name = '', double, single, bare] = ATTRIBUTE.exec(html) ?? []
    const key = name.toLowerCase()
    if (attributes === NO_ATTRIBUTES) attributes = new Map()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''))
  }
}

/** The inside of `<script>` and the like is text up to its end tag. */
function readRaw(html: string, element: HtmlElement | null, from: number): number {
  const end = element && RAW_ENDS.get(element.name)
  if (!end) return from
  end.lastIndex = from
  const until = end.exec(html)?.index ?? html.length
  element.children.push(html.slice(from, until))
  return until
}

// Most elements have none: three million bytes of `<br>` make one map.
const NO_ATTRIBUTES = new Map<string, string>()
const TAG = /<(\/?)([a-z][^\s/>]*)/iy
const SPACE = /[\s/]*/y
const ATTRIBUTE = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
const RAW_ENDS = new Map(RAW_TEXT.map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]))
