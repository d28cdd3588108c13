import type { FollowInput, SeriesTemplate } from '#app/contract/template.ts'
import { FollowedField, FollowedFields } from '#app/contract/template-parts.ts'

type Template = SeriesTemplate['template']

/** What changed of a template that planned lives can follow: what it said, and what it says. Null where nothing did. */
export function changeOf(before: Template, after: Template): Pick<FollowInput, 'before' | 'after'> | null {
  const fields = FollowedField.options.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  const said = (template: Template) =>
    FollowedFields.parse(Object.fromEntries(fields.map((field) => [field, template[field]])))
  return fields.length === 0 ? null : { before: said(before), after: said(after) }
}
