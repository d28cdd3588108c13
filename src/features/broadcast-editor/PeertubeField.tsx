import { useState } from 'react'
import { formatDuration } from '#app/lib/duration.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { addressOf, type PeertubeError, type Video, videoAt, withId } from './peertubeVideo.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** The video on PeerTube: any of its addresses fills in the host and the ids, which can also be typed one by one. */
export function PeertubeField({ editing }: { editing: Editing }) {
  const { value, set, change, errorAt, refusal, onBlur } = useDraftField(editing, 'video')
  const [typed, setTyped] = useState<{ text: string; error: PeertubeError | null } | null>(null)

  function type(text: string) {
    const found = videoAt(text)
    setTyped({ text, error: 'error' in found ? found.error : null })
    if (!('error' in found)) set(found)
  }
  const wrong = typed?.error ?? null
  return (
    <Place field="video">
      <TextField
        label={m.broadcast_form_peertube()}
        hint={m.broadcast_form_peertube_hint()}
        error={wrong === null ? refusal : WRONG[wrong]()}
        value={typed?.text ?? addressOf(value)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (wrong === null) setTyped(null)
          onBlur()
        }}
      />
      <div className={classes['ids']} hidden={Object.values(value).every((id) => id === null)}>
        {IDS.map(({ field, label }) => (
          <TextField
            key={field}
            label={label()}
            error={errorAt(`/peertube/${field}`)}
            value={value[field] ?? ''}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              const text = event.currentTarget.value
              setTyped(null)
              change((video) => withId(video, field, text))
            }}
            onBlur={onBlur}
          />
        ))}
      </div>
      <KnownByPeertube editing={editing} />
    </Place>
  )
}

/** What PeerTube said of the video when it was looked up. */
function KnownByPeertube({ editing }: { editing: Editing }) {
  const { peertube } = useStored(editing)
  const locale = getLocale()
  const facts = [
    peertube.peertube_duration === null ? null : formatDuration(peertube.peertube_duration, locale),
    peertube.peertube_views_count === null
      ? null
      : m.broadcast_form_views({ views: formatNumber(peertube.peertube_views_count, locale) }),
    peertube.peertube_comments_count === null
      ? null
      : m.broadcast_form_comments({ comments: formatNumber(peertube.peertube_comments_count, locale) }),
    peertube.peertube_aspect_ratio === null
      ? null
      : m.broadcast_form_ratio({ ratio: formatNumber(peertube.peertube_aspect_ratio, locale) }),
  ].filter((fact) => fact !== null)
  if (facts.length === 0) return null
  return <p className={classes['known']}>{m.broadcast_form_known({ facts: facts.join(' · ') })}</p>
}

const IDS: { field: keyof Video; label: () => string }[] = [
  { field: 'peertube_host', label: m.broadcast_form_peertube_host },
  { field: 'peertube_uuid', label: m.broadcast_form_peertube_uuid },
  { field: 'peertube_short_uuid', label: m.broadcast_form_peertube_short },
  { field: 'peertube_id', label: m.broadcast_form_peertube_number },
]

const WRONG: Record<PeertubeError, () => string> = {
  playlist: m.broadcast_form_peertube_playlist,
  channel: m.broadcast_form_peertube_channel,
  'not-peertube': m.broadcast_form_peertube_elsewhere,
  'bad-id': m.broadcast_form_peertube_bad,
  'no-host': m.broadcast_form_peertube_no_host,
}
