import { useState } from 'react'
import { formatDuration } from '#app/lib/duration.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { parseYoutube } from '#app/lib/youtube.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { TextField } from '#app/ui/TextField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'
import { useStored } from './useStored.ts'

/** The video on YouTube: its id, or any of its addresses, which becomes the id once left. */
export function YoutubeField({ editing }: { editing: Editing }) {
  const { value, set, error, onBlur } = useDraftField(editing, 'youtube_id')
  const [typed, setTyped] = useState<string | null>(null)
  const { youtube } = useStored(editing)
  const found = value === '' ? null : parseYoutube(value)
  const known = [
    youtube.youtube_duration === null ? null : formatDuration(youtube.youtube_duration, getLocale()),
    youtube.youtube_views_count === null
      ? null
      : m.broadcast_form_views({ views: formatNumber(youtube.youtube_views_count, getLocale()) }),
  ].filter((fact) => fact !== null)

  function type(text: string) {
    const read = parseYoutube(text)
    setTyped(text)
    set('id' in read ? read.id : text.trim())
  }
  return (
    <Place field="youtube_id">
      <TextField
        label={m.broadcast_form_youtube()}
        hint={
          known.length > 0
            ? m.broadcast_form_known({ facts: known.join(' · ') })
            : m.broadcast_form_youtube_hint()
        }
        error={
          error === undefined ? undefined : found !== null && 'error' in found ? WRONG[found.error]() : error
        }
        value={typed ?? value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null)
          onBlur()
        }}
      />
    </Place>
  )
}

const WRONG = {
  playlist: m.broadcast_form_youtube_playlist,
  channel: m.broadcast_form_youtube_channel,
  'not-youtube': m.broadcast_form_youtube_elsewhere,
  'bad-id': m.broadcast_form_youtube_bad,
}
