import { useCallback } from 'react'
import { serverClock } from '#app/api/serverClock.ts'
import type { Marker, MarkerKind } from '#app/contract/production-parts.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { markerKindLabels } from '#app/features/productions/labels.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { notify } from '#app/ui/notify.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import classes from './LiveDesk.module.css'
import { MarkerButtons, marksId } from './MarkerButtons.tsx'
import { MarkerItem, textBoxOf } from './MarkerItem.tsx'
import { MARKER_KEYS, withChanged, withMarker } from './markers.ts'
import { placeWords } from './placeWords.ts'
import { useFresh } from './useFresh.ts'

/** Moments noted on air: a key or a press drops one at once, its words come later or never. */
export function Markers({
  production,
  started_at,
  canProduce,
}: {
  production: LiveProduction
  started_at: string | null
  canProduce: boolean
}) {
  const { value: markers, refusal, change } = useProductionField(production, 'markers')
  const { name } = useSession().user
  const zone = useCapabilities().newsroom.time_zone
  const [fresh, setFresh] = useFresh()

  function drop(kind: MarkerKind) {
    const at = new Date(serverClock.now()).toISOString()
    const marker = { id: crypto.randomUUID(), kind, at, text: '', by: name }
    change((before) => withMarker(before, marker))
    setFresh(marker.id)
    announce(
      m.live_desk_dropped({ kind: markerKindLabels[kind](), at: placeWords(at, { started_at, zone }).said }),
    )
  }
  const edit = useCallback(
    (id: string, next: Partial<Marker>) => change((before) => withChanged(before, id, next)),
    [change],
  )
  const remove = useCallback(
    (marker: Marker) => {
      change((before) => before.filter(({ id }) => id !== marker.id))
      const run = () => change((before) => withMarker(before, marker))
      notify(m.live_desk_removed({ kind: markerKindLabels[marker.kind]() }), {
        action: { label: m.ui_undo(), run },
      })
    },
    [change],
  )
  const group = m.live_desk_keys()
  useShortcuts(
    canProduce
      ? [
          ...MARKER_KEYS.map(([keys, kind]) => ({
            keys,
            label: m.live_desk_note({ kind: markerKindLabels[kind]() }),
            group,
            once: true,
            run: () => drop(kind),
          })),
          {
            keys: 'enter',
            label: m.live_desk_key_text(),
            group,
            run: fresh === null ? undefined : () => document.getElementById(textBoxOf(fresh))?.focus(),
          },
        ]
      : [],
  )
  return (
    <section aria-labelledby="reperes" className={classes['markers']}>
      <h2 id="reperes">{m.live_desk_markers({ count: markers.length })}</h2>
      {canProduce && <MarkerButtons onDrop={drop} />}
      {markers.length === 0 && <p className={classes['aside']}>{m.live_desk_no_markers()}</p>}
      {refusal !== undefined && <p className={classes['refusal']}>{refusal}</p>}
      <ol aria-label={m.productions_markers()}>
        {markers.toReversed().map((marker) => (
          <MarkerItem
            key={marker.id}
            marker={marker}
            started_at={started_at}
            zone={zone}
            disabled={!canProduce}
            onChange={edit}
            onRemove={remove}
            onDone={backToDesk}
          />
        ))}
      </ol>
    </section>
  )
}

/** Where single keys note moments again. */
function backToDesk() {
  document.getElementById(marksId)?.focus({ preventScroll: true })
}
