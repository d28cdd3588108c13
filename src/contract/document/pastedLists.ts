import type { HtmlElement, HtmlNode } from './htmlTree.ts'
import { textOf } from './walker.ts'

/** A paragraph that Word draws as a list item → that item; null for any other. `copy` is the paragraph, cleaned. */
export function itemOf(source: HtmlElement, style: string, copy: HtmlElement): HtmlElement | null {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1]
  if (level === undefined || !/^(p|h[1-6]|div)$/.test(source.name)) return null
  const marker = markerOf(source.children).trim()
  const number = /^\(?(\d{1,5}|[a-z]{1,4})[.)]/i.exec(marker)?.[1]
  const attributes = new Map([
    ['level', level],
    ['list', number === undefined ? 'ul' : 'ol'],
    ['start', /^\d+$/.test(number ?? '') ? (number ?? '') : ''],
  ])
  return { ...copy, name: ITEM, attributes }
}

/** Word's items in a row → real lists, nested by their level. */
export function listsFrom(nodes: readonly HtmlNode[]): HtmlNode[] {
  const result: HtmlNode[] = []
  let open: Open = []
  for (const node of nodes) {
    const isItem = typeof node !== 'string' && node.name === ITEM
    if (!isItem) {
      if (typeof node !== 'string' || node.trim() !== '') open = []
      result.push(node)
    } else {
      open = withItem(open, node, result)
    }
  }
  return result
}

type Open = { level: number; list: HtmlElement }[]

function withItem(open: Open, { attributes, children }: HtmlElement, result: HtmlNode[]): Open {
  const [level, name] = [Number(attributes.get('level')), attributes.get('list') ?? 'ul']
  const kept = open.filter((one) => one.level < level || (one.level === level && one.list.name === name))
  const item = element('li', children)
  const last = kept.at(-1)
  if (last?.level === level) {
    last.list.children.push(item)
    return kept
  }
  const list = element(name, [item], attributes)
  const parent = last?.list.children.at(-1)
  if (parent && typeof parent !== 'string') parent.children.push(list)
  else result.push(list)
  return [...kept, { level, list }]
}

/** What stands before the text: « · », « 2. », « a) ». */
function markerOf(nodes: readonly HtmlNode[]): string {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const isMarker = /mso-list:\s*Ignore/i.test(node.attributes.get('style') ?? '')
    const marker = isMarker ? textOf(node.children) : markerOf(node.children)
    if (marker !== '') return marker
  }
  return ''
}

const ITEM = 'word-item'

const element = (
  name: string,
  children: HtmlNode[],
  attributes = new Map<string, string>(),
): HtmlElement => ({
  name,
  attributes,
  children,
  start: 0,
  end: 0,
})
