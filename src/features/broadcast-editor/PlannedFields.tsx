import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import { InstantField } from './InstantField.tsx'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'
import { typedFrom } from './wallClocks.ts'
import classes from './BroadcastEditor.module.css'

/** When the live is planned to start and to end, on the newsroom's clock, and what it collides with then. */
export function PlannedFields({ editing }: { editing: Editing }) {
  const zone = useCapabilities().newsroom.time_zone
  const { value, change, errorAt, refusal, onBlur } = useDraftField(editing, 'planned')
  const clashes = useClashes()
  return (
    <Place field="planned" className={classes['pair']}>
      <InstantField
        label={m.broadcast_form_start()}
        words={{ date: m.broadcast_form_start_date(), time: m.broadcast_form_start_time() }}
        zone={zone}
        usualDay={editing.draft.value('aired_on')}
        value={value.start}
        onChange={(start) => change((planned) => ({ ...planned, start }))}
        onBlur={onBlur}
        error={errorAt('/scheduled_start_at') ?? refusal}
      />
      <InstantField
        label={m.broadcast_form_end()}
        words={{ date: m.broadcast_form_end_date(), time: m.broadcast_form_end_time() }}
        zone={zone}
        usualDay={typedFrom(value.start, zone).date}
        value={value.end}
        onChange={(end) => change((planned) => ({ ...planned, end }))}
        onBlur={onBlur}
        error={errorAt('/scheduled_end_at')}
      />
      {clashes !== null && <clashes.PlannedClashes editing={editing} />}
    </Place>
  )
}

const useClashes = later(() => import('./PlannedClashes.tsx'))
