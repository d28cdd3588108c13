import { Node } from '@tiptap/core'

/**
 * What Régie cannot edit, kept as it was: `source` is the text of a shortcode or of HTML, `legacy` says which. It
 * blocks publication until somebody replaces or removes it, and the public page never shows it.
 */
export const LegacyBlock = Node.create({
  name: 'legacyBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    legacy: {
      default: 'html',
      parseHTML: (element) => (element.dataset.legacy === 'shortcode' ? 'shortcode' : 'html'),
    },
    source: { default: '', parseHTML: (element) => element.textContent },
  }),
  parseHTML: () => [{ tag: 'pre[data-legacy]' }],
  renderHTML: ({ node }) => ['pre', { 'data-legacy': node.attrs.legacy }, node.attrs.source],
})
