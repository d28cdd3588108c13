import { useEffect } from 'react'
import { useField } from '#app/save/use-draft.ts'
import { useKeptCaret } from '#app/ui/useKeptCaret.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'

/** The fields of the page that are a text. */
export type TextName = {
  [Name in keyof BroadcastFields]: BroadcastFields[Name] extends string ? Name : never
}[keyof BroadcastFields]

/** The box of a text, for its `ref`: the caret stays where it is when words of somebody else come in. */
export function useFollowedBox<Box extends HTMLInputElement | HTMLTextAreaElement>(
  { draft }: Editing,
  field: TextName,
) {
  const { value } = useField<BroadcastFields, TextName>(draft, field)
  const { box, keepCaret } = useKeptCaret<Box>(value)
  useEffect(
    () => draft.subscribe((name, remote) => name === field && remote && keepCaret(draft.value(field))),
    [draft, field, keepCaret],
  )
  return box
}
