import { diffWords } from '#app/lib/diffWords.ts'
import { m } from '#app/paraglide/messages.js'
import type { Choice } from '#app/save/merged.ts'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { Words } from '#app/ui/Words.tsx'
import type { Clash } from './clashes.ts'
import { clashLabel } from './keepLosers.ts'
import classes from './MergeView.module.css'

/** What was there, what each side made of it, and which to keep. `name` is whose the other version is, if it is known. */
export function CollisionChoice({
  clash,
  name,
  choice,
  onChoose,
}: {
  clash: Clash
  name: string | null
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}) {
  const { key, base, mine, theirs, canBoth } = clash
  const round = (value: Choice, label: string) => (
    <Tick
      type="radio"
      name={`version ${key}`}
      label={label}
      checked={choice === value}
      onChange={() => onChoose(value)}
    />
  )
  return (
    <FieldGroup label={clashLabel(clash)}>
      <div className={classes['versions']}>
        <div className={classes['version']}>
          <strong>{m.broadcast_form_merge_before()}</strong>
          <Text text={base} gone={m.broadcast_form_merge_nothing()} />
        </div>
        <div className={classes['version']}>
          {round('mine', m.broadcast_form_mine())}
          <Text before={base} text={mine} gone={m.broadcast_form_merge_gone()} />
        </div>
        <div className={classes['version']}>
          {round(
            'theirs',
            name === null ? m.broadcast_form_merge_theirs() : m.broadcast_form_merge_theirs_of({ name }),
          )}
          <Text before={base} text={theirs} gone={m.broadcast_form_merge_gone()} />
        </div>
      </div>
      {canBoth && round('both', m.broadcast_form_merge_both())}
    </FieldGroup>
  )
}

/** A text, with what changed since `before`; `gone` says that there is none. */
function Text({ before, text, gone }: { before?: string | null; text: string | null; gone: string }) {
  if (text === null || text === '') return <p className={classes['gone']}>{gone}</p>
  return <div className={classes['text']}>{before ? <Words words={diffWords(before, text)} /> : text}</div>
}
