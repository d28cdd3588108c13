import type { DocumentKind } from './allowlist.ts'
import { escapeText, withoutControls } from './entities.ts'
import { normalise } from './normalise.ts'
import { parseHtml } from './parseHtml.ts'
import { plainTags } from './plainTags.ts'

/**
 * HTML from a clipboard (Word, Google Docs, LibreOffice, Pages, Etherpad, a web page) → HTML of the allow-list. Keeps
 * headings, lists (Word's paragraphs that look like lists become lists), links, emphasis, languages and alternatives;
 * drops styles, classes, empty paragraphs and trackers in addresses; what it does not know is read as text. Idempotent,
 * and linear in the length. What an editor like ours copied goes through as it is, with its place in the document.
 */
export function pasteHtml(html: string, kind: DocumentKind): string {
  if (html.includes('data-pm-slice')) return html
  const copied = fragmentOf(withoutControls(html))
  const cleaned = normalise(plainTags(parseHtml(copied)), {
    kind,
    shift: /<h1[\s>]|<p class="?MsoTitle\b/i.test(copied) ? 1 : 0,
    isCopied: true,
  })
  return cleaned.replace(SEPARATOR, kind === 'summary' ? '<hr>' : '')
}

/**
 * Plain text → HTML of the allow-list. Blank lines separate paragraphs and single ones break lines; in a text without
 * any blank line, each line is a paragraph.
 */
export function pasteText(text: string, kind: DocumentKind): string {
  const lines = withoutControls(text)
  const separator = /\n[ \t]*\n/.test(lines) ? /\n(?:[ \t]*\n)+/ : '\n'
  const paragraphs = lines
    .split(separator)
    .map((paragraph) => escapeText(paragraph.trim()).replaceAll('\n', '<br>'))
  return pasteHtml(paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''), kind)
}

/** Browsers and Word mark what was selected in the page that they copy whole. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start === -1 ? html : html.slice(start, end > start ? end : undefined)
}

/** A line that only separates, as people draw it. */
const SEPARATOR = /<p>(?:-{2,}|\+{3,}|_{3,}|\*{3,}|\* \* \*|[–—]+)<\/p>/g
