const REGION = 'announcer'

/** The id of the polite live region that `Announcer` draws once, at the root. */
export const announcerId = REGION

/** Speaks a short sentence to screen readers; the latest wins. Emptied first, so that saying the same thing twice is heard twice. */
export function announce(text: string) {
  const region = document.getElementById(REGION)
  if (!region) return
  region.textContent = ''
  setTimeout(() => (region.textContent = text), 60)
}
