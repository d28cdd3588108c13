/** `hopitaux` → `hopital`, `bateaux` → `bateau`, of a folded word; short words and those in -ss are left. */
export function singular(word: string): string {
  if (word.length < 4) return word
  if (/[^e]aux$/.test(word)) return `${word.slice(0, -3)}al`
  return word.replace(/(?<!s)[sx]$/, '')
}
