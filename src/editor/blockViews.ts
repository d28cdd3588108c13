import { type AnyExtension, Node, type NodeViewRenderer } from '@tiptap/core'
import { m } from '#app/paraglide/messages.js'
import type { Question } from './action.ts'
import { figureView } from './figureView.ts'
import classes from './RichText.module.css'

/**
 * How the blocks that are not text look in the editor: plain DOM, for a React view costs a root each. The specs stay
 * headless; here they only get a face.
 */
export function withViews(extensions: AnyExtension[], ask: (question: Question) => void): AnyExtension[] {
  const views: Record<string, NodeViewRenderer> = {
    figure: figureView(() => ask('description')),
    donationBanner: blockView(() => ({ name: m.editor_banner(), words: m.editor_banner_words() })),
    mediaEmbed: blockView(({ embed }) => ({ name: m.editor_embed_here(), words: addressOf(embed) })),
    legacyBlock: blockView(({ source }) => ({ name: m.editor_legacy(), source: String(source) })),
  }
  return extensions.map((extension) => {
    const view = views[extension.name]
    return view === undefined || !(extension instanceof Node)
      ? extension
      : extension.extend({ addNodeView: () => view })
  })
}

/** `words` are shown, `source` on demand. */
type Face = (attrs: Record<string, unknown>) => { name: string; words?: string; source?: string }

const blockView =
  (face: Face): NodeViewRenderer =>
  ({ node, editor, getPos }) => {
    const { name, words, source } = face(node.attrs)
    const dom = element('div', classes['block'])
    dom.contentEditable = 'false'
    dom.append(element('strong', undefined, name))
    if (words !== undefined) dom.append(element('span', undefined, words))
    if (source !== undefined) {
      const details = element('details')
      details.append(element('summary', undefined, m.editor_source()), element('code', undefined, source))
      dom.append(details)
    }
    const remove = element('button', undefined, m.editor_remove())
    remove.type = 'button'
    remove.setAttribute('aria-label', m.editor_remove_block({ name }))
    remove.hidden = !editor.isEditable
    remove.addEventListener('click', () => {
      const at = getPos()
      if (at !== undefined)
        editor
          .chain()
          .focus()
          .deleteRange({ from: at, to: at + node.nodeSize })
          .run()
    })
    dom.append(remove)
    return {
      dom,
      stopEvent: ({ target }) => target instanceof Element && target.closest('button, details') !== null,
      ignoreMutation: () => true,
    }
  }

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className?: string, text?: string) {
  const made = document.createElement(tag)
  if (className !== undefined) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

function addressOf(embed: unknown) {
  if (typeof embed !== 'object' || embed === null || !('id' in embed)) return ''
  const site = 'host' in embed && embed.host !== null ? String(embed.host) : 'YouTube'
  return `${site}, ${String(embed.id)}`
}
