import { Node } from '@tiptap/core'

/** The place of the donation banner; its words are the page's. */
export const DonationBanner = Node.create({
  name: 'donationBanner',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'aside[data-block="donation"]' }],
  renderHTML: () => ['aside', { 'data-block': 'donation' }, ''],
})
