/** A WordPress shortcode left in a text: its name, its whole source, and where it begins. */
export type Shortcode = { code: string; source: string; index: number }

/**
 * Finds the WordPress shortcodes of a text or an HTML fragment, in order: `[auposte_bandeau_don]`,
 * `[caption …]…[/caption]` (one find, with what it wraps), an orphan `[/caption]`. Square brackets are also an
 * editor's tool, so a lone `[sic]`, `[ndlr]`, `[1]`, `[…]` or `[rires]` is none: it takes an underscore, an attribute,
 * a slash, a closing tag or a name of WordPress's own. Brackets inside tags' attributes and escaped `[[…]]` are not read.
 */
export function findShortcodes(html: string): Shortcode[] {
  const tags = bracketed(html)
  const closings = closingAfter(tags)
  const found: Shortcode[] = []
  let readTo = 0
  for (const [i, tag] of tags.entries()) {
    const end = closings[i] ?? tag.end
    if (tag.index < readTo || !(tag.isClear || closings[i] !== undefined)) continue
    found.push({ code: tag.code, source: html.slice(tag.index, end), index: tag.index })
    readTo = end
  }
  return found
}

type Tag = { code: string; index: number; end: number; isClosing: boolean; isClear: boolean }

const TAG = /(?<!\[)\[(?<slash>\/?)(?<code>[a-z][a-z0-9_-]*)(?<rest>\s[^[\]]*|\/)?\](?![\]=(])/g
const WORDPRESS = new Set(['caption', 'embed', 'gallery', 'audio', 'video', 'playlist'])

function bracketed(html: string): Tag[] {
  const visible = html.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length))
  return [...visible.matchAll(TAG)].map(
    ({ 0: source, index, groups: { slash, code = '', rest = '' } = {} }) => ({
      code,
      index,
      end: index + source.length,
      isClosing: slash === '/',
      isClear: slash === '/' || code.includes('_') || WORDPRESS.has(code) || /\S=|\/$/.test(rest),
    }),
  )
}

/** For each opening tag, where the next closing tag of its name ends: read backwards, once, so that no text is slow. */
function closingAfter(tags: Tag[]) {
  const next = new Map<string, number>()
  return tags
    .toReversed()
    .map(({ code, end, isClosing }) => {
      if (!isClosing) return next.get(code)
      next.set(code, end)
      return undefined
    })
    .toReversed()
}
