import { Mark } from '@tiptap/core'

/** Raised letters: « XXIᵉ » as the keyboard writes it, a footnote's number. */
export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
})
