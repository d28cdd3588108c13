import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { errorLine, explainError } from '#app/api/explainError.ts'
import type { Occurrence, SeriesTemplate } from '#app/contract/template.ts'
import type { UndonePlan } from '#app/contract/template-endpoints.ts'
import { addDays } from '#app/lib/addDays.ts'
import { isDay } from '#app/lib/airtime.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { DateField } from '#app/ui/DateField.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { OccurrenceTable } from './OccurrenceTable.tsx'
import { planLives, templateQueries, undoPlan } from './queries.ts'
import { ShiftDialog } from './ShiftDialog.tsx'
import classes from './Templates.module.css'

/** The days to come as they are saved, and the button that plans them. `refusal` says why nothing can be done to them now. */
export function Calendar({
  template,
  today,
  refusal,
  onShifted,
}: {
  template: SeriesTemplate
  today: string
  refusal: string | null
  onShifted: (template: SeriesTemplate) => void
}) {
  const queries = useQueryClient()
  const [until, setUntil] = useState<string | null>(addDays(today, 8 * 7))
  const [chosen, setChosen] = useState<Occurrence | null>(null)
  const last = addDays(today, FURTHEST)
  const isPossible = until !== null && isDay(until) && until >= today && until <= last
  const [horizon, setHorizon] = useState(until ?? last)
  if (isPossible && until !== horizon) setHorizon(until)
  const list = useQuery({
    ...templateQueries.occurrences(template.id, { from: today, to: horizon }),
    placeholderData: keepPreviousData,
  })
  const plan = useMutation(planLives(queries, template.id))
  const days = list.data ?? []
  const free = days.filter(({ state }) => state === 'new' || state === 'twice')
  const count = free.length
  const colliding = free.filter(({ clashes }) => clashes.length > 0).length
  const words = (day: string) => formatDate(day, 'UTC', { style: 'long', locale: getLocale() })
  const { mutateAsync: takeBack } = useMutation(undoPlan(queries, template.id))
  const undo = (ids: number[]) =>
    void takeBack(ids).then(
      (undone) => notify(undoneWords(undone)),
      (error) => notify(errorLine(error), { tone: 'trouble' }),
    )
  const planAll = () =>
    plan.mutate(horizon, {
      onSuccess: ({ ids }) =>
        notify(m.templates_planned({ count: ids.length }), {
          action: { label: m.ui_undo(), run: () => undo(ids) },
        }),
    })

  return (
    <section className={classes['calendar']} aria-busy={list.isPlaceholderData}>
      <h2>{m.templates_calendar()}</h2>
      <div className={classes['plan']}>
        <DateField
          label={m.templates_horizon()}
          hint={m.templates_horizon_hint({ day: words(last) })}
          error={isPossible ? undefined : m.templates_horizon_wrong({ day: words(last) })}
          value={until}
          onChange={setUntil}
        />
        <ActionButton
          loading={plan.isPending}
          refusal={refusal ?? (count === 0 || !isPossible ? m.templates_plan_none() : null)}
          onClick={planAll}
        >
          {m.templates_plan({ count, day: words(horizon) })}
        </ActionButton>
        <Link to="/agenda">{m.templates_see_agenda()}</Link>
      </div>
      <p role="status" className={classes['watch']}>
        {colliding > 0 && m.templates_plan_clashes({ count: colliding })}
      </p>
      {plan.error !== null && <FormError>{errorLine(plan.error)}</FormError>}
      {list.isPending && <SkeletonList rows={8} />}
      {list.isError && <ErrorState {...explainError(list.error)} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && days.length === 0 && (
        <EmptyState title={m.templates_calendar_none()}>{m.templates_calendar_none_hint()}</EmptyState>
      )}
      {days.length > 0 && (
        <OccurrenceTable
          caption={m.templates_calendar_caption({ day: words(horizon) })}
          days={days}
          refusal={refusal}
          onFollow={setChosen}
        />
      )}
      {chosen !== null && (
        <ShiftDialog
          template={template}
          occurrence={chosen}
          onShifted={onShifted}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  )
}

function undoneWords({ removed, kept }: UndonePlan) {
  const named = kept.slice(0, NAMED).map(({ title }) => m.productions_quoted({ title }))
  const titles = new Intl.ListFormat(getLocale()).format(kept.length > NAMED ? [...named, '…'] : named)
  const stay = kept.length > 0 ? [m.templates_plan_kept({ count: kept.length, titles })] : []
  return [m.templates_plan_undone({ count: removed.length }), ...stay].join(' ')
}

/** A toast names no more of the lives that stay. */
const NAMED = 3

/** In days, as on the server. */
const FURTHEST = 180
