import { Agreement, GuestKind } from '#app/contract/guest.ts'
import type { NameEdit } from '#app/contract/name-edit.ts'
import { TagKind } from '#app/contract/tag.ts'

type EditsOf<Noun extends NameEdit['noun']> = Extract<NameEdit, { noun: Noun }>['edits']

/** What the form of a bulk edit of names holds. Of a choice, `''` is to leave it, `none` to empty it, `set` to write `words`, else the value. */
export interface NamesForm {
  kind: string
  agreement: string
  text: '' | 'none' | 'set'
  words: string
}

export const blankNames: NamesForm = { kind: '', agreement: '', text: '', words: '' }

/** The edits that the form asks for; nothing when it asks for none. */
export function guestEditsOf({ kind, agreement, ...form }: NamesForm): EditsOf<'guest'> | null {
  return some({
    ...(kind === '' ? {} : { kind: GuestKind.parse(kind) }),
    ...(agreement === '' ? {} : { agreement: agreement === 'none' ? null : Agreement.parse(agreement) }),
    ...(form.text === '' ? {} : { role_short: textOf(form) }),
  })
}

/** The same of tags. */
export function tagEditsOf({ kind, ...form }: NamesForm): EditsOf<'tag'> | null {
  return some({
    ...(kind === '' ? {} : { kind: TagKind.parse(kind) }),
    ...(form.text === '' ? {} : { description: textOf(form) }),
  })
}

/** Words that were not written empty nothing. */
const textOf = ({ text, words }: Pick<NamesForm, 'text' | 'words'>) =>
  text === 'none' ? null : words.trim() === '' ? undefined : words.trim()

function some<Edits extends object>(edits: Edits): Edits | null {
  return Object.values(edits).some((value) => value !== undefined) ? edits : null
}
