import { tagKey } from '#app/lib/tagKey.ts'
import type { Db } from '#server/db/db.ts'
import { issue, must, Refused } from '#server/problem.ts'
import { sameTag } from './store.ts'

/** Refuses a synonym that is the tag's own name, or that another tag goes by: it says which. */
export async function mustBeFreeSynonyms(
  db: Db,
  name: string,
  synonyms: string[] = [],
  id?: number,
): Promise<void> {
  const own = synonyms.findIndex((word) => tagKey(word) === tagKey(name))
  must(own === -1, 'validation', { errors: [issue(['synonyms', own], 'own_name')] })
  for (const [index, word] of synonyms.entries()) {
    const other = await sameTag(db, word, id)
    if (other === null) continue
    const detail = takenWord(word, `du tag «\u00a0${other.name}\u00a0»`)
    throw new Refused('validation', {
      detail,
      errors: [{ pointer: `/synonyms/${index}`, code: 'synonym', detail }],
    })
  }
}

/** Says whose the word is already. */
export const takenWord = (word: string, whose: string) =>
  `«\u00a0${word}\u00a0» est déjà le nom ou un synonyme ${whose}.`
