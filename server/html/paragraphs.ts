import { escapeText, withoutControls } from '#app/contract/document/entities.ts'

/**
 * Plain text → paragraphs, split as `pasteText` splits, still to be sanitised. Nothing is parsed: a file of fifty
 * thousand texts is read within a request.
 */
export function paragraphs(text: string): string {
  const lines = withoutControls(text).replace(/[ \t]+/g, ' ')
  const separator = /\n ?\n/.test(lines) ? /\n(?: ?\n)+/ : '\n'
  return lines
    .split(separator)
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replace(/ ?\n ?/g, '<br>')}</p>`)
    .join('')
}
