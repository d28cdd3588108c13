/**
 * The plain text of sanitised HTML, for search, counts and descriptions: one line per block (`<br>` too), spaces
 * collapsed, no-break spaces kept, entities decoded. Works without a DOM. Not a sanitiser: its answer is text and must
 * be escaped to become HTML again. Unknown named entities stay as written.
 */
export function htmlToText(html: string): string {
  return html
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/<!--[^<>]*-->/g, '')
    .replace(TAG, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : '\n'))
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(ENTITY, decoded)
    .trim()
}

const TAG = /<\/?([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi

/** Tags that words run through; every other tag ends a line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** What HTML serialisers write, and what WordPress adds; sanitised HTML carries all other characters as themselves. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  middot: '·',
  euro: '€',
  shy: '\u00ad',
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string) {
  if (name) return NAMED[name] ?? entity
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
}
