import type { Tag } from '#app/contract/tag.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import type { Db } from '#server/db/db.ts'
import { issue, must, Refused } from '#server/problem.ts'
import { sameTag } from './store.ts'

/**
 * Refuses a synonym that is the tag's own name, or that another tag goes by: it says which. A spelling of the name that it
 * has already stays, as a merge left it there.
 */
export async function mustBeFreeSynonyms(
  db: Db,
  name: string,
  synonyms: string[] = [],
  before?: Pick<Tag, 'id' | 'synonyms'>,
): Promise<void> {
  const own = synonyms.findIndex(
    (word) => tagKey(word) === tagKey(name) && before?.synonyms.includes(word) !== true,
  )
  must(own === -1, 'validation', { errors: [issue(['synonyms', own], 'own_name')] })
  for (const [index, word] of synonyms.entries()) {
    const other = await sameTag(db, word, before?.id)
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
