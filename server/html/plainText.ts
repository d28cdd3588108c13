import { htmlToText } from '#app/lib/htmlText.ts'

/** The words of a stored document, one line per block, for search, counts and descriptions; legacy sources left out. */
export function plainText(html: string): string {
  return htmlToText(html.replace(/<pre data-legacy[^>]*>[^<]*<\/pre>/g, ''))
}
