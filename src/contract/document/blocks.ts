/**
 * A text as the blocks it is made of, side by side, and the blocks of the text last made: whoever draws it need not cut
 * it again, and sees by their identity which ones changed. The text is put together lightly: a long one is copied into one
 * piece only where it is read, not at each key.
 */
export function joined(blocks: readonly string[]): string {
  let html = ''
  for (const block of blocks) html += block
  latest = { html, blocks }
  return html
}

/** The blocks that this text was made of just now; null when it came from elsewhere. */
export function blocksOf(html: string): readonly string[] | null {
  return latest.html === html ? latest.blocks : null
}

let latest: { html: string; blocks: readonly string[] } = { html: '', blocks: [] }
