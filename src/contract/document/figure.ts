import { Node } from '@tiptap/core'
import { exitOnEnter } from './exitOnEnter.ts'
import { readAttribute, readNumber } from './readAttribute.ts'

/**
 * A picture and its caption, which is the node's content. `imageId` is null for a picture of another site; `alt` is
 * null while nobody has written it and '' when the picture is decorative; `href` is where a click on it leads. A node
 * view must give the caption a place to be typed: without one, nothing is drawn for an empty caption.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    imageId: { default: null, parseHTML: (figure) => readNumber(figure, 'data-image-id', 'positive') },
    src: { default: null, parseHTML: (figure) => readAttribute(imageOf(figure), 'src', 'address') },
    alt: { default: null, parseHTML: (figure) => readAttribute(imageOf(figure), 'alt', 'anyText') },
    width: { default: null, parseHTML: (figure) => readNumber(imageOf(figure), 'width', 'positive') },
    height: { default: null, parseHTML: (figure) => readNumber(imageOf(figure), 'height', 'positive') },
    href: { default: null, parseHTML: (figure) => readAttribute(linkOf(figure), 'href', 'address') },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (figure) => (imageOf(figure) ? null : false),
      contentElement: (figure) => captionOf(figure) ?? document.createElement('figcaption'),
    },
  ],
  renderHTML: ({ node }) => {
    const { imageId, src, alt, width, height, href } = node.attrs
    const image = ['img', { src, alt, width, height }]
    const picture = href === null ? image : ['a', { href }, image]
    const caption = node.content.size > 0 ? [['figcaption', 0]] : []
    return ['figure', { 'data-image-id': imageId }, picture, ...caption]
  },
  addKeyboardShortcuts: () => exitOnEnter('figure'),
})

const imageOf = (figure: Element) => figure.querySelector('img')
const linkOf = (figure: Element) => imageOf(figure)?.closest('a') ?? null
const captionOf = (figure: Element) => figure.querySelector('figcaption')
