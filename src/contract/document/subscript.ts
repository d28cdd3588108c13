import { Mark } from '@tiptap/core'

/** Lowered letters, as in CO₂. */
export const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
})
