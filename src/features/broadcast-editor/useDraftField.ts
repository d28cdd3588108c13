import { useState } from 'react'
import { useField } from '#app/save/use-draft.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { type FieldName, problemsOf } from './problems.ts'

/**
 * A field of the page in its control. What the contract refuses is said once the control was left, and while it is
 * mended; what the server refused or an import left broken, at once. `errorAt` answers for one value of a field that holds several.
 */
export function useDraftField<Name extends FieldName>({ draft, stored }: Editing, field: Name) {
  const { value, refusal, set } = useField<BroadcastFields, Name>(draft, field)
  const [wasLeft, setWasLeft] = useState(() => stored().id !== 0 && problemsOf({ [field]: value }).length > 0)
  const problems = wasLeft || refusal !== undefined ? problemsOf({ [field]: value }) : []
  const errorAt = (pointer: string) => problems.find((problem) => problem.pointer === pointer)?.detail
  return {
    value,
    set,
    /** Changes the latest value, whatever was typed since this was drawn. */
    change: (next: (value: BroadcastFields[Name]) => BroadcastFields[Name]) =>
      draft.set(field, next(draft.value(field))),
    error: problems[0]?.detail ?? refusal,
    errorAt,
    /** What the server alone refused. */
    refusal: problems.length === 0 ? refusal : undefined,
    onBlur: () => setWasLeft(true),
  }
}
