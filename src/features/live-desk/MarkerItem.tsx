import { IconAdjustments, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { Marker } from '#app/contract/production-parts.ts'
import { markerKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import classes from './LiveDesk.module.css'
import { MarkerTuning } from './MarkerTuning.tsx'
import { placeWords } from './placeWords.ts'

/** The id of the box of a marker's words. */
export function textBoxOf(id: string) {
  return `repere-${id}`
}

/** A moment noted: where it is, of what kind, its words. It draws again when it changes, not when another one does. */
export const MarkerItem = memo(function MarkerItem({
  marker,
  started_at,
  zone,
  disabled,
  onChange,
  onRemove,
  onDone,
}: {
  marker: Marker
  started_at: string | null
  zone: string
  disabled: boolean
  onChange: (id: string, next: Partial<Marker>) => void
  onRemove: (marker: Marker) => void
  onDone: () => void
}) {
  const { id, at, kind, text, by } = marker
  const [isTuning, setTuning] = useState(false)
  const { written, said } = placeWords(at, { started_at, zone })
  const name = m.live_desk_marker_name({ kind: markerKindLabels[kind](), at: said })
  return (
    <li data-kind={kind}>
      <p className={classes['markerLine']}>
        <time dateTime={at}>{written}</time>
        <span>{markerKindLabels[kind]()}</span>
        {by !== null && <small>{by}</small>}
      </p>
      {disabled ? (
        text !== '' && <p className={classes['markerText']}>{text}</p>
      ) : (
        <div className={classes['markerBox']}>
          <input
            id={textBoxOf(id)}
            aria-label={m.live_desk_marker_text({ name })}
            placeholder={m.live_desk_marker_placeholder()}
            autoComplete="off"
            maxLength={2000}
            value={text}
            onChange={(event) => onChange(id, { text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
              event.preventDefault()
              onDone()
            }}
          />
          <IconButton
            label={m.live_desk_marker_tune({ name })}
            icon={<IconAdjustments size={18} />}
            aria-expanded={isTuning}
            onClick={() => setTuning(!isTuning)}
          />
          <IconButton
            label={m.live_desk_marker_remove({ name })}
            icon={<IconTrash size={18} />}
            onClick={() => onRemove(marker)}
          />
        </div>
      )}
      {isTuning && !disabled && (
        <MarkerTuning marker={marker} place={{ started_at, zone }} onChange={onChange} />
      )}
    </li>
  )
})
