import { useId } from 'react'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { MergePreview } from '#app/contract/merge.ts'
import { fieldLabels, valueWords } from './labels.ts'
import { PictureValue } from './PictureValue.tsx'
import classes from './Duplicates.module.css'

/** One field that differs, both values side by side: the one that stays, the one that goes. */
export function FieldChoice({
  noun,
  field: { field, from, into },
  takes,
  onTakes,
}: {
  noun: Doubled
  field: MergePreview['fields'][number]
  takes: boolean
  onTakes: (takes: boolean) => void
}) {
  const name = useId()
  return (
    <fieldset className={classes['field']}>
      <legend>{fieldLabels[field]()}</legend>
      {[
        { value: into, isTaken: false },
        { value: from, isTaken: true },
      ].map(({ value, isTaken }) => (
        <label key={String(isTaken)} data-empty={value === null || undefined}>
          <input type="radio" name={name} checked={takes === isTaken} onChange={() => onTakes(isTaken)} />
          {field === 'image_id' && value !== null ? (
            <PictureValue id={Number(value)} />
          ) : (
            <span>{valueWords(noun, field, value)}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
