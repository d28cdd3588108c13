/**
 * Reads an http(s) address as people paste it, with spaces around or the scheme missing (`youtu.be/…`). Null when it
 * is not one: no dot in the host, another scheme, or plain words.
 */
export function webAddress(text: string): URL | null {
  const typed = text.trim()
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed.replace(/^\/\//, '')}`
  if (/\s/.test(typed) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.hostname.includes('.') ? url : null
}
