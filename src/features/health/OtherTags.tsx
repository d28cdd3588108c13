import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Tag } from '#app/contract/tag.ts'
import { TagOption } from '#app/features/tags/TagOption.tsx'
import { useTagSearch } from '#app/features/tags/useTagSearch.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { IconButton } from '#app/ui/IconButton.tsx'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
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
  const search = useTagSearch(add)
  const isChosen = (id: number) => value.some(({ tag }) => tag.id === id)
  useEffect(() => {
    if (tries > 0) rows.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  function add(tag: Tag) {
    if (isChosen(tag.id)) return announce(m.broadcast_form_already({ name: tag.name }))
    onChange([...value, otherTag(tag)])
    announce(m.broadcast_form_added({ name: tag.name }))
  }
  function remove({ tag: { id, name } }: OtherTag) {
    onChange(value.filter(({ tag }) => tag.id !== id))
    announce(m.broadcast_form_removed({ name }))
    picker.current?.querySelector('input')?.focus()
  }
  const change = (id: number, said: Partial<OtherTag>) =>
    onChange(value.map((one) => (one.tag.id === id ? { ...one, ...said } : one)))
  return (
    <>
      <div ref={picker} className={classes['other']} onFocus={search.wake}>
        <SearchPicker
          label={m.health_other()}
          hint={m.health_other_hint()}
          error={search.error ? errorLine(search.error) : undefined}
          text={search.text}
          onText={search.onText}
          items={search.items}
          pending={search.pending}
          itemKey={(tag) => tag.id}
          renderItem={(tag) => <TagOption tag={tag} isChosen={isChosen(tag.id)} />}
          onPick={add}
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
