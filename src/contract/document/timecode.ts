import { Node } from '@tiptap/core'
import { clockTime } from './clockTime.ts'
import { readNumber } from './readAttribute.ts'

/** A moment of the broadcast, `seconds` after its start; the page links it to the player. */
export const Timecode = Node.create({
  name: 'timecode',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    seconds: { default: 0, parseHTML: (element) => readNumber(element, 'data-seconds', 'seconds') },
  }),
  parseHTML: () => [{ tag: 'time[data-seconds]' }],
  renderHTML: ({ node }) => ['time', { 'data-seconds': node.attrs.seconds }, clockTime(node.attrs.seconds)],
  renderText: ({ node }) => clockTime(node.attrs.seconds),
})
