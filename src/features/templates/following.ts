import type { Follow, FollowInput, SeriesTemplate } from '#app/contract/template.ts'
import { FollowedField, FollowedFields } from '#app/contract/template-parts.ts'

/** In what lives differ from their template, in the order of its form. */
export function fieldsOf({ changed }: Follow): FollowedField[] {
  return FollowedField.options.filter((field) => changed.some(({ fields }) => fields.includes(field)))
}

/** What takes it back: those that had the same get it back at once. */
export function backFrom(
  { changed }: Follow,
  template: SeriesTemplate['template'],
  from: string,
): FollowInput[] {
  const had = new Set(changed.map(({ before }) => JSON.stringify(before)))
  return [...had].map((text) => {
    const same = changed.filter(({ before }) => JSON.stringify(before) === text)
    const lives = same.map(({ id, fields }) => ({ id, fields }))
    const after = FollowedFields.parse(JSON.parse(text))
    const fields = FollowedField.options.filter((field) => field in after)
    const now = Object.fromEntries(fields.map((field) => [field, template[field]]))
    return { from, before: FollowedFields.parse(now), after, lives }
  })
}
