import { InputRule, Mark, PasteRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { safeAddress } from './address.ts'

/**
 * A link: an address of the allow-list and a title, nothing else. How it opens is the public page's matter. What is
 * typed or pasted becomes one when it says that it is an address (`https://`, `www.`): « M.Dupont » is none.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => isSafe(element.getAttribute('href')) && null }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
  addInputRules() {
    const handler: InputRule['handler'] = ({ state: { tr }, range, match: [whole, address = ''] }) => {
      const from = range.from + whole.indexOf(address)
      tr.addMark(from, from + address.length, this.type.create({ href: hrefOf(address) }))
      tr.insertText(' ', range.to).removeStoredMark(this.type)
    }
    return [new InputRule({ find: new RegExp(`(?:^|[\\s(«])(${ADDRESS})[${AFTER}]* $`), handler })]
  },
  addPasteRules() {
    const handler: PasteRule['handler'] = ({ state: { tr, doc }, range: { from, to }, match: [address] }) => {
      if (!doc.rangeHasMark(from, to, this.type))
        tr.addMark(from, to, this.type.create({ href: hrefOf(address) }))
    }
    return [new PasteRule({ find: new RegExp(ADDRESS, 'g'), handler })]
  },
  addProseMirrorPlugins() {
    const { editor, type } = this
    /** An address pasted over words makes them its link. */
    const handlePaste: Plugin['props']['handlePaste'] = ({ state }, _, { content }) => {
      const text = content.textBetween(0, content.size, ' ')
      if (state.selection.empty || !WHOLE.test(text)) return false
      return editor.commands.setMark(type, { href: hrefOf(text) })
    }
    return [new Plugin({ props: { handlePaste } })]
  },
})

/** What ends a sentence or a parenthesis after an address is not of it. */
const AFTER = String.raw`.,;:!?)\]»`
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"«»]*[^\s<>"«${AFTER}]`
const WHOLE = new RegExp(`^${ADDRESS}$`)

const hrefOf = (address: string) => (address.startsWith('www.') ? `https://${address}` : address)

function isSafe(href: string | null) {
  return href !== null && safeAddress(href) !== null
}
