import { Button } from '@mantine/core'
import { type Marker, MarkerKind } from '#app/contract/production-parts.ts'
import { markerKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import classes from './LiveDesk.module.css'
import { nudged } from './markers.ts'
import { placeWords } from './placeWords.ts'

/** A marker put right: another kind, some seconds earlier or later. */
export function MarkerTuning({
  marker: { id, at, kind },
  place,
  onChange,
}: {
  marker: Marker
  place: { started_at: string | null; zone: string }
  onChange: (id: string, next: Partial<Marker>) => void
}) {
  function nudge(seconds: number, button: HTMLElement) {
    const next = nudged(at, seconds)
    onChange(id, { at: next })
    announce(placeWords(next, place).said)
    requestAnimationFrame(() => button.focus()) // it may have gone past another marker, which takes the focus off
  }
  return (
    <div className={classes['tuning']}>
      <SelectField
        label={m.live_desk_kind()}
        value={kind}
        options={MarkerKind.options.map((value) => ({ value, label: markerKindLabels[value]() }))}
        onChange={(event) => {
          const next = MarkerKind.safeParse(event.currentTarget.value).data
          if (next !== undefined) onChange(id, { kind: next })
        }}
      />
      {NUDGES.map((seconds) => (
        <Button
          key={seconds}
          variant="default"
          aria-label={(seconds < 0 ? m.live_desk_earlier : m.live_desk_later)({ seconds: Math.abs(seconds) })}
          onClick={(event) => nudge(seconds, event.currentTarget)}
        >
          {`${seconds < 0 ? '−' : '+'}${Math.abs(seconds)}\u00a0s`}
        </Button>
      ))}
    </div>
  )
}

const NUDGES = [-5, -1, 1, 5]
