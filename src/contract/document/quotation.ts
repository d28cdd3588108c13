import { Node } from '@tiptap/core'
import { exitOnEnter } from './exitOnEnter.ts'
import { readAttribute, readNumber } from './readAttribute.ts'

/** Words of somebody else: blocks, then who said them (`quotationSource`) if known. */
export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'block+ quotationSource?',
  defining: true,
  addAttributes: () => ({
    /** The address of the source. */
    cite: {
      default: null,
      parseHTML: (element) => readAttribute(element, 'cite', 'address'),
    },
    /** The second of the broadcast where it is said. */
    start: { default: null, parseHTML: (element) => readNumber(element, 'data-start', 'seconds') },
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ node }) => ['blockquote', { cite: node.attrs.cite, 'data-start': node.attrs.start }, 0],
})

/** Who said a quotation: a line, with links and emphasis. */
export const QuotationSource = Node.create({
  name: 'quotationSource',
  content: 'inline*',
  defining: true,
  parseHTML: () => [
    {
      tag: 'footer',
      context: 'quotation/',
      contentElement: (footer) => footer.querySelector('cite') ?? footer,
    },
  ],
  renderHTML: () => ['footer', ['cite', 0]],
  addKeyboardShortcuts: () => exitOnEnter('quotationSource', 'quotation'),
})
