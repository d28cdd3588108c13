import { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { same } from '#app/save/merge.ts'
import { type BroadcastFields, fieldOf, toPatch } from './fields.ts'

/** A field of the editor. */
export type FieldName = keyof BroadcastFields

/** What the contract refuses in values as they stand, each at its JSON pointer, in words for who typed them. */
export function problemsOf(changes: Partial<BroadcastFields>): { pointer: string; detail: string }[] {
  const parsed = BroadcastPatch.safeParse(toPatch(changes))
  const issues = parsed.error?.issues ?? []
  return issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }))
}

/** Whether fields found on the device have the shape they had when they were written. A value may be refused and still be text. */
export function isReadable(changes: Partial<BroadcastFields>): boolean {
  try {
    const { error } = BroadcastPatch.safeParse(toPatch(changes))
    return !error?.issues.some(({ code }) => code === 'invalid_type')
  } catch {
    return false // a list that is no list, a guest that is nobody
  }
}

/** Problems by field, the first of each. */
export function refusalsOf(found: { pointer: string; detail: string }[]): Partial<Record<FieldName, string>> {
  const refusals: Partial<Record<FieldName, string>> = {}
  for (const { pointer, detail } of found) {
    const field = fieldOf(pointer)
    if (field !== null) refusals[field] ??= detail
  }
  return refusals
}

/** The fields with what the contract refuses put back as it was stored: what a preview or a check can read. */
export function sound(fields: BroadcastFields, stored: BroadcastFields): BroadcastFields {
  const changed = READ_AS_VALUES.filter((field) => !same(fields[field], stored[field]))
  const wrong = changed.filter((field) => problemsOf({ [field]: fields[field] }).length > 0)
  return { ...fields, ...Object.fromEntries(wrong.map((field) => [field, stored[field]])) }
}

/** Days, instants and ids are computed with; texts are only shown, however long they are. */
const READ_AS_VALUES: FieldName[] = ['aired_on', 'planned', 'duration', 'youtube_id', 'video']
