import { type AnyExtension, Node } from '@tiptap/core'
import { m } from '#app/paraglide/messages.js'
import classes from './RichText.module.css'

/**
 * How the blocks without text of their own look in the editor: plain DOM, for a React view costs a root each. The
 * specs stay headless; here they only get a face.
 */
export function withViews(extensions: AnyExtension[]): AnyExtension[] {
  return extensions.map((extension) => {
    const words = WORDS[extension.name]
    return words === undefined || !(extension instanceof Node)
      ? extension
      : extension.extend({ addNodeView: () => view(words) })
  })
}

type Words = (attrs: Record<string, unknown>) => { name: string; detail: string }

const view =
  (words: Words) =>
  ({ node }: { node: { attrs: Record<string, unknown> } }) => {
    const { name, detail } = words(node.attrs)
    const dom = document.createElement('div')
    dom.className = classes['block'] ?? ''
    dom.contentEditable = 'false'
    const title = dom.appendChild(document.createElement('strong'))
    title.textContent = name
    if (detail !== '') dom.appendChild(document.createElement('code')).textContent = detail
    return { dom }
  }

const WORDS: Record<string, Words> = {
  donationBanner: () => ({ name: m.editor_banner(), detail: '' }),
  legacyBlock: ({ source }) => ({ name: m.editor_legacy(), detail: String(source) }),
  mediaEmbed: ({ embed }) => ({ name: m.editor_embed(), detail: addressOf(embed) }),
}

function addressOf(embed: unknown) {
  return typeof embed === 'object' && embed !== null && 'id' in embed ? String(embed.id) : ''
}
