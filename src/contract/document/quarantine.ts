import type { DocumentKind } from './allowlist.ts'
import { withoutControls } from './entities.ts'
import { normalise } from './normalise.ts'
import { parseHtml } from './parseHtml.ts'

/**
 * Stored or legacy HTML → HTML of the allow-list, losing nothing an editor wrote: what the list cannot hold (frames of
 * unknown sites, tables, galleries, players, elements of other tools) is kept as source in a legacy block; harmless
 * wrappers and synonyms are normalised; scripts, styles and handlers are dropped, as they carry no words. Shortcodes
 * stay text. An empty document is ''. Idempotent, and equal to what the server stores, so that a client can compare.
 */
export function prepareDocument(dirty: string, kind: DocumentKind): string {
  const html = withoutControls(dirty)
  return normalise(parseHtml(html), {
    kind,
    shift: /<h1[\s>]/i.test(html) ? 1 : 0,
    hasLines: !/<(p|br|div)[\s/>]/i.test(html),
    source: ({ start, end }) => html.slice(start, end),
  })
}
