import type { TagPatch } from '#app/contract/tag.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import { sanitiseDocument } from '#server/html/sanitise.ts'
import { blanksAsNull } from '#server/patch.ts'

/** What is stored of the fields sent: the introduction sanitised, each synonym once. */
export function storedFields<Sent extends TagPatch>(sent: Sent): Sent {
  const fields = blanksAsNull(sent)
  if (fields.introduction_html)
    fields.introduction_html = sanitiseDocument(fields.introduction_html, 'answer') || null
  if (fields.synonyms !== undefined)
    fields.synonyms = [...new Map(fields.synonyms.map((word) => [tagKey(word), word])).values()]
  return fields
}
