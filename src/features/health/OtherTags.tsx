import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { TagSearchField } from '#app/features/tags/TagSearchField.tsx'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { targetLabel } from './labels.ts'
import { FIXED_TARGETS, type OtherTag, otherTag, targetOf } from './otherTag.ts'
import classes from './Health.module.css'

/**
 * Tags that no proposal knows again: found by name, and the person says what each becomes. `tries` counts how often the
 * person went on without.
 */
export function OtherTags({
  value,
  onChange,
  tries,
}: {
  value: OtherTag[]
  onChange: (value: OtherTag[]) => void
  tries: number
}) {
  const rows = useRef<HTMLUListElement>(null)
  const picker = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) rows.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  function remove({ tag: { id, name } }: OtherTag) {
    onChange(value.filter(({ tag }) => tag.id !== id))
    announce(m.broadcast_form_removed({ name }))
    picker.current?.querySelector('input')?.focus()
  }
  const change = (id: number, said: Partial<OtherTag>) =>
    onChange(value.map((one) => (one.tag.id === id ? { ...one, ...said } : one)))
  return (
    <>
      <div ref={picker} className={classes['other']}>
        <TagSearchField
          label={m.health_other()}
          hint={m.health_other_hint()}
          isChosen={(id) => value.some(({ tag }) => tag.id === id)}
          onAdd={(tag) => onChange([...value, otherTag(tag)])}
        />
      </div>
      {value.length > 0 && (
        <ul ref={rows} className={classes['others']} aria-label={m.health_others()}>
          {value.map((one) => {
            const { tag, becomes, season_number } = one
            const isWrong = tries > 0 && targetOf(one) === null
            return (
              <li key={tag.id}>
                <SelectField
                  label={m.health_other_becomes({ name: tag.name })}
                  value={becomes}
                  error={isWrong && becomes === '' && m.health_other_missing()}
                  options={[
                    { value: '', label: m.health_other_choose() },
                    { value: 'season', label: m.health_other_season() },
                    ...[...FIXED_TARGETS].map(([key, to]) => ({ value: key, label: targetLabel(to) })),
                  ]}
                  onChange={({ currentTarget }) => change(tag.id, { becomes: currentTarget.value })}
                />
                {becomes === 'season' && (
                  <TextField
                    label={m.health_other_number({ name: tag.name })}
                    inputMode="numeric"
                    maxLength={3}
                    value={season_number}
                    error={isWrong && m.health_other_number_wrong()}
                    onChange={({ currentTarget }) => change(tag.id, { season_number: currentTarget.value })}
                  />
                )}
                <IconButton
                  label={m.broadcast_form_remove({ name: tag.name })}
                  icon={<IconX size={15} />}
                  onClick={() => remove(one)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
