import { parseTimecode } from './parseTimecode.ts'

/**
 * Reads a list of chapters as video platforms write it, one a line: `0:00 Intro`, `1:02:03 – Titre`, `[12:30] Titre`,
 * `- Titre (12:30)`. Lines without a time are left out; in the order they are read.
 */
export function parseChapters(text: string): { start_seconds: number; title: string }[] {
  return text.split(/\r\n?|\n|\u2028/).flatMap((whole) => {
    const line = whole.slice(0, LONGEST)
    const found = LEADING.exec(line) ?? TRAILING.exec(line)
    const start_seconds = parseTimecode(found?.groups?.['time'] ?? '')
    if (start_seconds === null) return []
    return [{ start_seconds, title: (found?.groups?.['title'] ?? '').trim().slice(0, 200).trim() }]
  })
}

/** A line that is longer is no line of a list. */
const LONGEST = 500
const TIME = String.raw`[([]?(?<time>(?:\d{1,3}:)?\d{1,2}:[0-5]\d)[)\]]?`
/** Any dash, bullet or colon, and spaces of all kinds. */
const BETWEEN = String.raw`[\s\-–—‑−‒―:|•·*→]*`
const LEADING = new RegExp(`^${BETWEEN}(?:\\d{1,3}[.)]\\s+)?${TIME}(?![\\d:])${BETWEEN}(?<title>.*)$`)
const TRAILING = new RegExp(`^${BETWEEN}(?<title>.*?)${BETWEEN}(?<![\\d:])${TIME}\\s*$`)
