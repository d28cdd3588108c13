import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { type TextName, useFollowedBox } from './useFollowedBox.ts'
import { useDraftField } from './useDraftField.ts'

interface Props {
  editing: Editing
  field: Exclude<TextName, 'body_html' | 'license'>
  label: string
  hint?: string
}

/** One line of the page's text. */
export function LineField({
  editing,
  field,
  label,
  hint,
  disabled = false,
  className,
}: Props & { disabled?: boolean; className?: string | undefined }) {
  const { value, set, error, onBlur } = useDraftField(editing, field)
  const box = useFollowedBox<HTMLInputElement>(editing, field)
  return (
    <Place field={field} className={className}>
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        error={error}
        ref={box}
        value={value}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Place>
  )
}

/** Several lines of the page's text; `hint` is made from what is typed (a count). */
export function LinesField({
  editing,
  field,
  label,
  hint,
}: Omit<Props, 'hint'> & { hint: (value: string) => string }) {
  const { value, set, error, onBlur } = useDraftField(editing, field)
  const box = useFollowedBox<HTMLTextAreaElement>(editing, field)
  return (
    <Place field={field}>
      <TextAreaField
        label={label}
        hint={hint(value)}
        error={error}
        ref={box}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </Place>
  )
}
