import { escapeText } from './entities.ts'

/** What a legacy block keeps: a shortcode of the old site, or HTML that is not in the allow-list. */
export type LegacyKind = 'html' | 'shortcode'

/** As it is stored: the source as text, so that nothing in it runs. HTML would eat a line break at its start. */
export function legacyHtml(kind: LegacyKind, source: string): string {
  return `<pre data-legacy="${kind}">${escapeText(source.trim())}</pre>`
}
