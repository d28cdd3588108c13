/**
 * The typography of a line that leaves no doubt: apostrophes between letters, no-break spaces inside « » and before
 * double punctuation, and the ellipsis. Nothing else is touched: straight quotes may open or close. Idempotent.
 */
export function typeset(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
    .replace(/« (?=\S)/g, '«\u00a0')
    .replace(/(?<=\S) »/g, '\u00a0»')
    .replace(/(?<=\S) :(?=\s|$)/g, '\u00a0:')
    .replace(/(?<=\S) (?=[;!?]+(\s|$))/g, '\u202f')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
}
