import { Link as TiptapLink } from '@tiptap/extension-link'
import { safeAddress } from './address.ts'

/** A link: an address of the allow-list and a title, nothing else. How it opens is the public page's matter. */
export const Link = TiptapLink.extend({
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null },
  isAllowedUri: (address) => safeAddress(address) !== null,
})
