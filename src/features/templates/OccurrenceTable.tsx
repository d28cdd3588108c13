import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { Occurrence } from '#app/contract/template.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { liveStateLabels, statusLabels } from '#app/features/broadcasts/labels.ts'
import { ClashList } from '#app/features/productions/ClashList.tsx'
import { formatDate, formatTime } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { stateWords } from './words.ts'
import classes from './Templates.module.css'

/** The days of a series: when, what becomes of each, and its live. `onFollow` changes one and all that follow. */
export function OccurrenceTable({
  caption,
  days,
  refusal,
  onFollow,
}: {
  caption: string
  days: Occurrence[]
  refusal: string | null
  onFollow: (day: Occurrence) => void
}) {
  const zone = useCapabilities().newsroom.time_zone
  const isClashing = days.some(({ clashes }) => clashes.length > 0)
  return (
    <DataTable
      caption={caption}
      columns={[
        ...columnsIn(zone),
        ...(isClashing ? [clashColumn(zone)] : []),
        followColumn({ refusal, onFollow }),
      ]}
      rows={days}
      rowKey={({ on, broadcast }) => broadcast?.id ?? on}
    />
  )
}

function clashColumn(zone: string): Column<Occurrence> {
  return {
    key: 'clashes',
    title: m.templates_col_clashes(),
    cell: ({ clashes }) =>
      clashes.length > 0 && (
        <div className={classes['clashes']}>
          <ClashList clashes={clashes} zone={zone} />
        </div>
      ),
  }
}

function followColumn(follow: Omit<ComponentProps<typeof Follow>, 'day'>): Column<Occurrence> {
  return {
    key: 'follow',
    title: m.ui_actions(),
    cell: (day) => isToCome(day) && <Follow day={day} {...follow} />,
  }
}

function Follow({
  day,
  refusal,
  onFollow,
}: {
  day: Occurrence
  refusal: string | null
  onFollow: (day: Occurrence) => void
}) {
  return (
    <ActionButton
      variant="default"
      size="compact-sm"
      aria-label={m.templates_follow_of({ day: dayOf(day) })}
      refusal={refusal}
      onClick={() => onFollow(day)}
    >
      {m.templates_follow()}
    </ActionButton>
  )
}

const dayOf = ({ on }: Occurrence) => formatDate(on, 'UTC', { style: 'full', locale: getLocale() })

function columnsIn(zone: string): Column<Occurrence>[] {
  const time = (instant: string) => formatTime(instant, zone, { style: 'table', locale: getLocale() })
  return [
    { key: 'day', title: m.templates_col_day(), kind: 'main', cell: dayOf },
    {
      key: 'hours',
      kind: 'figure',
      title: m.templates_col_hours(),
      cell: ({ start, end }) =>
        start && (end ? m.templates_hours({ start: time(start), end: time(end) }) : time(start)),
    },
    { key: 'state', title: m.templates_col_state(), cell: (one) => <StateBadge {...stateWords(one)} /> },
    {
      key: 'live',
      title: m.templates_col_live(),
      cell: ({ broadcast }) =>
        broadcast && (
          <>
            <Link to="/emissions/$id" params={{ id: String(broadcast.id) }}>
              {broadcast.title}
            </Link>
            {broadcast.live_state !== 'planned' && ` · ${liveStateLabels[broadcast.live_state]()}`}
            {broadcast.status === 'trashed' && ` · ${statusLabels.trashed()}`}
          </>
        ),
    },
  ]
}

/** A live where the rule put it, that nobody saw yet: those that follow it can follow its change. */
function isToCome({ state, moved, broadcast }: Occurrence) {
  return (
    state === 'planned' && !moved && broadcast?.live_state === 'planned' && broadcast.status !== 'trashed'
  )
}
