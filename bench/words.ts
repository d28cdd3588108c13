const WORDS =
  'une ville apprend à lire ses dossiers avant que la nuit ne les referme sur des chiffres sans visage'.split(
    ' ',
  )

/** So many words in paragraphs of sixty, as HTML. */
export function textOf(count: number): string {
  const word = (index: number) => WORDS[(index * 7) % WORDS.length] ?? ''
  const paragraphs = Array.from({ length: Math.ceil(count / 60) }, (_, paragraph) =>
    Array.from({ length: 60 }, (__, index) => word(paragraph * 60 + index)).join(' '),
  )
  return paragraphs.map((text) => `<p>${text}.</p>`).join('')
}
