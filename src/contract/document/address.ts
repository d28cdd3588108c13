/** What a link, a picture or a quotation's source may start with; an address without any is relative to the site. */
export const PROTOCOLS = ['http', 'https', 'mailto']

/**
 * The address as it may be stored, or null when it is empty or unsafe (`javascript:`, `data:`, `file:`…). Control
 * characters that browsers skip are removed, inner spaces encoded, `//host` becomes `https://host`.
 */
export function safeAddress(text: string): string | null {
  const address = text.trim().replace(CONTROL, '').replaceAll(' ', '%20')
  const bare = text.replace(CONTROL_OR_SPACE, '')
  if (address === '' || bare.includes('<!--')) return null
  const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]
  if (protocol !== undefined) return PROTOCOLS.includes(protocol.toLowerCase()) ? address : null
  if (/^\/\/[^/\\]/.test(address)) return `https:${address}`
  return /^[/\\]{2}/.test(bare) ? null : address
}

const CONTROL = /\p{Cc}/gu
const CONTROL_OR_SPACE = /[ \p{Cc}]/gu
