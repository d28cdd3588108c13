import { Button } from '@mantine/core'
import { formatDuration } from '#app/lib/duration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DurationField } from '#app/ui/DurationField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** Further apart than this, two platforms do not show the same recording. In seconds. */
const APART = 60

/** How long the broadcast is: typed, or taken from a platform that knows; a warning when two platforms disagree. */
export function DurationFields({ editing }: { editing: Editing }) {
  const { value, set, error, onBlur } = useDraftField(editing, 'duration')
  const { peertube, youtube } = useStored(editing)
  const said = (seconds: number) => formatDuration(seconds, getLocale())
  const known = [
    { source: 'peertube', name: 'PeerTube', seconds: peertube.peertube_duration },
    { source: 'youtube', name: 'YouTube', seconds: youtube.youtube_duration },
  ] as const
  const [first, second] = [peertube.peertube_duration, youtube.youtube_duration]
  const differ = first !== null && second !== null && Math.abs(first - second) > APART
  return (
    <Place field="duration">
      <DurationField
        label={m.broadcast_form_duration()}
        error={error}
        value={value.seconds}
        onChange={(seconds) => set({ seconds, source: seconds === null ? null : 'manual' })}
        onBlur={onBlur}
      />
      {differ && (
        <p className={classes['watch']}>
          {m.broadcast_form_durations_differ({ peertube: said(first), youtube: said(second) })}
        </p>
      )}
      <div className={classes['row']}>
        {known.map(({ source, name, seconds }) =>
          seconds === null || (value.source === source && value.seconds === seconds) ? null : (
            <Button key={source} size="compact-sm" variant="default" onClick={() => set({ seconds, source })}>
              {m.broadcast_form_duration_take({ duration: said(seconds), name })}
            </Button>
          ),
        )}
      </div>
    </Place>
  )
}
