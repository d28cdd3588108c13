import { useState } from 'react'
import type { MarkerKind } from '#app/contract/production-parts.ts'
import { markerKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { singleKeys } from '#app/ui/shortcuts.ts'
import classes from './LiveDesk.module.css'
import { MARKER_KEYS } from './markers.ts'

/** Where the focus comes back to from the text of a marker. */
export const marksId = 'noter'

/** One button a kind of marker, as large as a thumb, with its key. On a phone they stay at the bottom of the screen. */
export function MarkerButtons({ onDrop }: { onDrop: (kind: MarkerKind) => void }) {
  const [hasKeys] = useState(singleKeys.get)
  return (
    <div
      id={marksId}
      role="group"
      tabIndex={-1}
      className={classes['marks']}
      aria-label={m.live_desk_note_group()}
    >
      {MARKER_KEYS.map(([key, kind]) => (
        <button key={kind} type="button" aria-keyshortcuts={key} onClick={() => onDrop(kind)}>
          {markerKindLabels[kind]()}
          {hasKeys && <kbd aria-hidden="true">{key.toUpperCase()}</kbd>}
        </button>
      ))}
    </div>
  )
}
