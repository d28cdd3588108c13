import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { explainError } from '#app/api/explainError.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { Dialog } from '#app/ui/Dialog.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { notify } from '#app/ui/notify.ts'
import { Page } from '#app/ui/Page.tsx'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { Hours } from './hours.ts'
import { LiveDialog } from './LiveDialog.tsx'
import { LiveForm } from './LiveForm.tsx'
import { nextEvening, startingAt } from './newLive.ts'
import { scheduleQueries } from './queries.ts'
import { createRefusal } from './refusals.ts'
import { ScheduleBar } from './ScheduleBar.tsx'
import { ScheduleList } from './ScheduleList.tsx'
import type { Slot } from './slot.ts'
import { askedSpan, type ScheduleSearch, shownSpan, todayIn, touching, turned } from './span.ts'
import { useLiveActs } from './useLiveActs.ts'
import classes from './Schedule.module.css'

const TimeGrid = lazy(() => import('./TimeGrid.tsx').then((module) => ({ default: module.TimeGrid })))

/** The agenda: lives by day, by week or as a list, which a phone shows first. */
export function Schedule({ search, ignored }: { search: ScheduleSearch; ignored: string[] }) {
  const navigate = useNavigate()
  const zone = useCapabilities().newsroom.time_zone
  const refusal = createRefusal(useSession())
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const view = search.view ?? (isPhone ? 'list' : 'week')
  const date = search.date ?? todayIn(zone)
  const span = shownSpan(view, date, zone)
  const lives = useQuery({ ...scheduleQueries.between(askedSpan(span)), placeholderData: keepPreviousData })
  const [openId, setOpenId] = useState<number | null>(null)
  const [newHours, setNewHours] = useState<Hours | null>(null)
  const acts = useLiveActs(zone)

  const all = lives.data ?? []
  const shown = touching(all, span)
  const open = all.find(({ id }) => id === openId)
  const show = (next: ScheduleSearch) => void navigate({ to: '/agenda', search: { ...search, ...next } })
  const turn = (by: 1 | -1) => show({ date: turned(view, date, by) })
  const today = () => show({ date: undefined })
  const create = (slot: Slot) =>
    refusal === null ? setNewHours(startingAt(slot, zone)) : notify(refusal, { tone: 'trouble' })
  const createNext = () => create(nextEvening(date, zone))
  useShortcuts([
    { keys: 'n', label: m.schedule_new(), group: m.schedule_keys(), run: createNext },
    { keys: 't', label: m.schedule_today(), group: m.schedule_keys(), run: today },
    { keys: 'arrowleft', label: m.schedule_key_previous(), group: m.schedule_keys(), run: () => turn(-1) },
    { keys: 'arrowright', label: m.schedule_key_next(), group: m.schedule_keys(), run: () => turn(1) },
  ])

  return (
    <Page
      title={m.schedule_title()}
      actions={
        <ActionButton refusal={refusal} onClick={createNext}>
          {m.schedule_new()}
        </ActionButton>
      }
    >
      {ignored.length > 0 && <p role="status">{m.schedule_ignored({ names: ignored.join(', ') })}</p>}
      <ScheduleBar
        view={view}
        date={date}
        zone={zone}
        now={span.start}
        onTurn={turn}
        onToday={today}
        onView={(next) => show({ view: next })}
      />
      {lives.isPending && <SkeletonList rows={7} />}
      {lives.isError && <ErrorState {...explainError(lives.error)} onRetry={() => void lives.refetch()} />}
      {lives.data !== undefined && (
        <div aria-busy={lives.isPlaceholderData}>
          {shown.length === 0 && !lives.isPlaceholderData && (
            <Nothing isDay={view === 'day'} isBrief={view !== 'list'} />
          )}
          {view === 'list' ? (
            <ScheduleList entries={shown} all={all} zone={zone} onOpen={({ id }) => setOpenId(id)} />
          ) : (
            <Suspense fallback={<SkeletonList rows={7} />}>
              <TimeGrid
                view={view}
                date={date}
                entries={all}
                zone={zone}
                onOpen={({ id }) => setOpenId(id)}
                onSlot={create}
                onDate={(next) => show({ date: next })}
              />
            </Suspense>
          )}
        </div>
      )}
      {open !== undefined && (
        <LiveDialog
          entry={open}
          all={all}
          zone={zone}
          onClose={() => setOpenId(null)}
          onCancelLive={(entry) => {
            setOpenId(null)
            void acts.cancel(entry)
          }}
          onSaved={(before, after) => {
            setOpenId(null)
            acts.saved(before, after)
          }}
        />
      )}
      {newHours !== null && (
        <Dialog opened title={m.schedule_create_title()} onClose={() => setNewHours(null)}>
          <LiveForm
            task={{ hours: newHours, entry: null, plan: true }}
            zone={zone}
            onCancel={() => setNewHours(null)}
            onSaved={(before, after) => {
              setNewHours(null)
              acts.saved(before, after)
            }}
          />
        </Dialog>
      )}
    </Page>
  )
}

function Nothing({ isDay, isBrief }: { isDay: boolean; isBrief: boolean }) {
  const title = isDay ? m.schedule_empty_day() : m.schedule_empty_week()
  if (isBrief) return <p className={classes['empty']}>{title}</p>
  return <EmptyState title={title}>{m.schedule_empty_hint()}</EmptyState>
}
