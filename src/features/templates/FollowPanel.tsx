import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Follow, FollowInput } from '#app/contract/template.ts'
import { FollowedField } from '#app/contract/template-parts.ts'
import { isDay } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { DateField } from '#app/ui/DateField.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { followTemplate, templateQueries } from './queries.ts'
import classes from './Templates.module.css'

/** After a template was saved: how many planned lives still have what it said before, and the button that has them follow. */
export function FollowPanel({
  id,
  lock_version,
  change,
  today,
  onEnd,
}: {
  id: number
  lock_version: number
  change: Pick<FollowInput, 'before' | 'after'>
  today: string
  onEnd: () => void
}) {
  const [from, setFrom] = useState<string | null>(today)
  const [asked, setAsked] = useState(today)
  const isPossible = from !== null && isDay(from) && from >= today
  if (isPossible && from !== asked) setAsked(from)
  const input = { from: asked, ...change }
  const { data, isPlaceholderData } = useQuery({
    ...templateQueries.following(id, lock_version, input),
    placeholderData: keepPreviousData,
  })
  const { mutateAsync, mutate, isPending, error } = useMutation(followTemplate(useQueryClient(), id))
  if (data === undefined || (asked === today && data.changed.length + data.kept.length === 0)) return null

  const undo = ({ changed }: Follow) =>
    mutateAsync({
      lock_version,
      from: today,
      before: change.after,
      after: change.before,
      lives: changed,
    }).then(
      (done) => notify(withKept(m.templates_follow_undone(), done)),
      () => notify(m.templates_shift_undo_late(), { tone: 'trouble' }),
    )
  const follow = () =>
    mutate(
      { lock_version, ...input },
      {
        onSuccess(done) {
          const run = () => void undo(done)
          notify(withKept(m.templates_shifted({ count: done.changed.length }), done), {
            action: { label: m.templates_shift_undo(), run },
          })
          onEnd()
        },
      },
    )
  const count = data.changed.length
  const names = FollowedField.options.filter((field) => field in change.after).map((field) => NAMES[field]())
  return (
    <section className={classes['calendar']} aria-labelledby="suivre" aria-busy={isPlaceholderData}>
      <h2 id="suivre">{m.templates_follow_title()}</h2>
      <p role="status">
        {m.templates_follow_changed({ names: new Intl.ListFormat(getLocale()).format(names) })}{' '}
        {withKept(m.templates_follow_count({ count }), data)}
      </p>
      <div className={classes['plan']}>
        <DateField
          label={m.templates_from()}
          error={isPossible ? undefined : m.templates_follow_from_wrong()}
          value={from}
          onChange={setFrom}
        />
        <ActionButton
          loading={isPending}
          refusal={count === 0 || !isPossible ? m.templates_follow_none() : null}
          onClick={follow}
        >
          {m.templates_follow_action({ count })}
        </ActionButton>
        <Button variant="default" onClick={onEnd}>
          {m.templates_follow_leave()}
        </Button>
      </div>
      {error !== null && <FormError>{errorLine(error)}</FormError>}
    </section>
  )
}

function withKept(words: string, { kept }: Follow) {
  return kept.length > 0 ? `${words} ${m.templates_follow_kept({ count: kept.length })}` : words
}

const NAMES: Record<FollowedField, () => string> = {
  channel: m.templates_channel,
  studio: m.templates_studio,
  host_ids: m.templates_hosts,
  tag_ids: m.templates_tags,
  segments: m.templates_segments,
  tasks: m.templates_tasks,
}
