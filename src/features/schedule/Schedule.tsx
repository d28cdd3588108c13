import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { explainError } from '#app/api/explainError.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { later } from '#app/ui/later.ts'
import { notify } from '#app/ui/notify.ts'
import { Page } from '#app/ui/Page.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { Hours } from './hours.ts'
import { MoveBar } from './MoveBar.tsx'
import { nextEvening, startingAt } from './newLive.ts'
import { scheduleQueries } from './queries.ts'
import { createRefusal } from './refusals.ts'
import { ScheduleBar } from './ScheduleBar.tsx'
import type { Opened } from './ScheduleDialogs.tsx'
import { ScheduleFilters } from './ScheduleFilters.tsx'
import { ScheduleView } from './ScheduleView.tsx'
import { askedSpan, type ScheduleSearch, shownSpan, todayIn, turned } from './span.ts'
import { useAtRest } from './useAtRest.ts'
import { useLiveActs } from './useLiveActs.ts'
import { focusLive, liveOf } from './focusLive.ts'
import { useMoveMode } from './useMoveMode.ts'
import { useMoves } from './useMoves.ts'
import { useNeighbours } from './useNeighbours.ts'
import { useScheduleKeys } from './useScheduleKeys.ts'

/** The agenda: lives by day, week or month, or as a list, which a phone shows first. */
export function Schedule({
  search,
  ignored,
  actions,
}: {
  search: ScheduleSearch
  /** What the address says that means nothing here, in words; empty when all of it does. */
  ignored: string
  actions?: ReactNode
}) {
  const navigate = useNavigate()
  const zone = useCapabilities().newsroom.time_zone
  const refusal = createRefusal(useSession())
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const view = search.view ?? (isPhone ? 'list' : 'week')
  const date = search.date ?? todayIn(zone)
  const span = shownSpan(view, date, zone)
  const lives = useQuery({ ...scheduleQueries.between(askedSpan(span)), placeholderData: keepPreviousData })
  const [opened, setOpened] = useState<Opened | null>(null)
  const dialogs = useDialogs(opened !== null)
  const acts = useLiveActs(zone)
  const show = (next: ScheduleSearch) => void navigate({ to: '/agenda', search: { ...search, ...next } })
  const goTo = (day: string) => show({ date: day })
  const { held, move } = useMoves({
    zone,
    onSaved: (before, after) => void acts.moved(before, after),
    onAsk: ({ id }, asked) => setOpened({ id, asked }),
  })
  const mode = useMoveMode({ zone, view, date, span, onDate: goTo, onMove: move, onEnd: focusLive })
  useNeighbours(view, date, zone)

  const all = lives.data ?? NONE
  const moving = useMemo(() => (mode.going === null ? held : [mode.going]), [mode.going, held])
  const { series, channel, person } = search
  const filters = useMemo(() => ({ series, channel, person }), [series, channel, person])
  const entries = useAtRest(all, { filters, moving })
  const create = (hours: Hours) =>
    refusal === null ? setOpened({ id: null, hours }) : notify(refusal, { tone: 'trouble' })
  const createNext = () => create(startingAt(nextEvening(date, zone), zone))
  const turn = (by: 1 | -1) => goTo(turned(view, date, by))
  const today = () => show({ date: undefined })
  useScheduleKeys({
    onCreate: createNext,
    onToday: today,
    onTurn: turn,
    onMove() {
      const id = liveOf(document.activeElement)
      const entry = all.find((one) => String(one.id) === id)
      if (entry === undefined) notify(m.schedule_moving_which())
      else mode.start(entry)
    },
  })

  return (
    <Page
      title={m.schedule_title()}
      actions={
        <>
          {actions}
          <ActionButton refusal={refusal} onClick={createNext}>
            {m.schedule_new()}
          </ActionButton>
        </>
      }
    >
      {ignored !== '' && <p role="status">{m.schedule_ignored({ names: ignored })}</p>}
      <ScheduleBar
        view={view}
        date={date}
        zone={zone}
        span={span}
        onTurn={turn}
        onToday={today}
        onView={(next) => show({ view: next })}
      >
        <ScheduleFilters entries={all} filters={search} onChange={show} />
      </ScheduleBar>
      {mode.going !== null && mode.to !== null && (
        <MoveBar
          live={mode.going}
          to={mode.to}
          zone={zone}
          isMonth={view === 'month'}
          onKey={mode.press}
          onLeave={mode.giveUp}
        />
      )}
      {lives.isPending && <SkeletonList rows={7} />}
      {lives.isError && <ErrorState {...explainError(lives.error)} onRetry={() => void lives.refetch()} />}
      {lives.data !== undefined && (
        <ScheduleView
          {...{ view, span, date, zone, entries, filters, moving, all }}
          isWaiting={lives.isPlaceholderData}
          onOpen={({ id }) => setOpened({ id })}
          onMove={move}
          onHours={create}
          onDate={goTo}
          onDay={(day) => show({ view: 'day', date: day })}
        />
      )}
      {dialogs !== null && (
        <dialogs.ScheduleDialogs {...{ opened, all, zone, acts }} onClose={() => setOpened(null)} />
      )}
    </Page>
  )
}

const NONE: ScheduleEntry[] = []
const useDialogs = later(() => import('./ScheduleDialogs.tsx'))
