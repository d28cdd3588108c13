import { m } from '#app/paraglide/messages.js'

/**
 * What to say of the pictures in a pasted text, null when there is nothing to say: those of another site are shown from
 * there, and those that only the computer has (Word, a web mail) could not come in. `cleaned` is what is left of `html`.
 */
export function pastedPictures(html: string, cleaned: string): string | null {
  if (html.includes('data-pm-slice')) return null // copied from here
  const count = (html.match(PICTURE) ?? []).filter((tag) => !TRACKER.test(tag)).length
  const addresses = (cleaned.match(PICTURE) ?? []).map((tag) => /\bsrc="([^"]*)"/.exec(tag)?.[1] ?? '')
  const elsewhere = addresses.filter((address) => /^(https?:)?\/\//.test(address)).length
  const lost = count - addresses.length
  const said = [
    elsewhere > 0 && m.editor_paste_remote({ count: elsewhere }),
    lost > 0 && m.editor_paste_lost({ count: lost }),
  ]
  return said.filter(Boolean).join(' ') || null
}

const PICTURE = /<img\b[^>]*>/gi
/** A picture of one pixel counts who reads. */
const TRACKER = /\b(?:width|height)\s*[:=]\s*["']?1(?:px)?\b/i
