import { Mark } from '@tiptap/core'
import { readAttribute } from './readAttribute.ts'

/** Words in another language than the page's, so that they are read aloud and hyphenated rightly. `lang`: BCP 47. */
export const Language = Mark.create({
  name: 'language',
  // Around the emphasis it may hold, inside a link: the order of MARKS.
  priority: 900,
  addAttributes: () => ({
    lang: {
      default: null,
      parseHTML: (element) => readAttribute(element, 'lang', 'language'),
    },
  }),
  parseHTML: () => [{ tag: 'span[lang]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})
