import { Node } from '@tiptap/core'
import { type Embed, embedAddresses, embedFrom } from './embed.ts'

/** A video of YouTube or PeerTube in the text; attributes: `embed`, an `Embed`. Stored without a frame. */
export const MediaEmbed = Node.create({
  name: 'mediaEmbed',
  group: 'block',
  atom: true,
  addAttributes: () => ({ embed: { default: null } }),
  parseHTML: () => [
    {
      tag: 'figure[data-embed]',
      priority: 60,
      getAttrs: (element) => {
        const embed = embedFrom((name) => element.getAttribute(name))
        return embed ? { embed } : false
      },
    },
  ],
  renderHTML: ({ node }) => {
    const embed: Embed = node.attrs.embed
    const { page } = embedAddresses(embed)
    const attributes = {
      'data-embed': embed.embed,
      'data-host': embed.host,
      'data-id': embed.id,
      'data-start': embed.start,
    }
    return ['figure', attributes, ['a', { href: page }, page]]
  },
})
