import sanitizeHtml from 'sanitize-html'
import { PROTOCOLS } from '#app/contract/document/address.ts'
import { allowList, type DocumentKind } from '#app/contract/document/allowlist.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'

/**
 * HTML from anybody → what may be stored: the allow-list and nothing else, whatever the client did. Idempotent; what the
 * list cannot hold is kept as source in legacy blocks, scripts, styles and handlers are gone. An empty document is ''.
 */
export function sanitiseDocument(html: string, kind: DocumentKind): string {
  // The first step already speaks only the allow-list; the library is there so that a mistake in it stays harmless.
  return sanitizeHtml(prepareDocument(html, kind), OPTIONS[kind]).replaceAll(' />', '>')
}

const OPTIONS = { summary: optionsFor('summary'), answer: optionsFor('answer') }

function optionsFor(kind: DocumentKind): sanitizeHtml.IOptions {
  const tags = Object.entries(allowList[kind])
  return {
    allowedTags: tags.map(([tag]) => tag),
    allowedAttributes: Object.fromEntries(tags.map(([tag, attributes]) => [tag, Object.keys(attributes)])),
    allowedSchemes: PROTOCOLS,
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
  }
}
