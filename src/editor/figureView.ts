import type { NodeViewRenderer } from '@tiptap/core'
import { m } from '#app/paraglide/messages.js'
import classes from './RichText.module.css'

/**
 * A picture, what it says to those who do not see it, and its caption, which is typed in place and has its line even
 * when it is empty. `describe` is asked with the picture selected.
 */
export function figureView(describe: () => void): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    let node = first
    const dom = document.createElement('figure')
    dom.className = classes['figure'] ?? ''
    const frame = dom.appendChild(document.createElement('div'))
    frame.contentEditable = 'false'
    const image = frame.appendChild(document.createElement('img'))
    const words = frame.appendChild(document.createElement('button'))
    words.type = 'button'
    words.addEventListener('click', () => {
      const at = getPos()
      if (at !== undefined && editor.isEditable && editor.commands.setNodeSelection(at)) describe()
    })
    const caption = dom.appendChild(document.createElement('figcaption'))
    caption.dataset['placeholder'] = m.editor_caption()

    function draw() {
      const { src, alt } = node.attrs
      image.src = src
      image.alt = alt ?? ''
      words.textContent =
        alt === null
          ? m.editor_alt_missing()
          : alt === ''
            ? m.editor_alt_decorative()
            : m.editor_alt_is({ alt })
      caption.toggleAttribute('data-empty', node.content.size === 0)
    }
    draw()
    return {
      dom,
      contentDOM: caption,
      update(next) {
        if (next.type !== node.type) return false
        node = next
        draw()
        return true
      },
      stopEvent: ({ target }) => target instanceof globalThis.Node && words.contains(target),
      ignoreMutation: (mutation) => mutation.type === 'attributes' || !caption.contains(mutation.target),
    }
  }
}
