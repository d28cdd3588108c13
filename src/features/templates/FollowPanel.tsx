import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Follow, SeriesTemplate } from '#app/contract/template.ts'
import type { FollowedField } from '#app/contract/template-parts.ts'
import { isDay } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { DateField } from '#app/ui/DateField.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { backFrom, fieldsOf } from './following.ts'
import { followTemplate, templateQueries } from './queries.ts'
import classes from './Templates.module.css'

/** How many planned lives still have what their template said earlier, and the button that has them follow; nothing when none has. */
export function FollowPanel({
  template: { id, lock_version, template },
  today,
  onEnd,
}: {
  template: SeriesTemplate
  today: string
  /** `isBack` when lives that followed took back what they had. */
  onEnd: (isBack: boolean) => void
}) {
  const [from, setFrom] = useState<string | null>(today)
  const [asked, setAsked] = useState(today)
  const isPossible = from !== null && isDay(from) && from >= today
  if (isPossible && from !== asked) setAsked(from)
  const input = { from: asked }
  const { data, isPlaceholderData } = useQuery({
    ...templateQueries.following(id, lock_version, input),
    placeholderData: keepPreviousData,
  })
  const { mutateAsync, mutate, isPending, error } = useMutation(followTemplate(useQueryClient(), id))
  if (data === undefined || (asked === today && data.changed.length === 0)) return null

  async function undo(done: Follow) {
    try {
      const kept = []
      for (const back of backFrom(done, template, today))
        kept.push(...(await mutateAsync({ lock_version, ...back })).kept)
      notify(withKept(m.templates_follow_undone(), { kept }))
    } catch {
      notify(m.templates_shift_undo_late(), { tone: 'trouble' })
    }
    onEnd(true)
  }
  const follow = () =>
    mutate(
      { lock_version, ...input },
      {
        onSuccess(done) {
          const run = () => void undo(done)
          notify(withKept(m.templates_shifted({ count: done.changed.length }), done), {
            action: { label: m.templates_shift_undo(), run },
          })
          onEnd(false)
        },
      },
    )
  const count = data.changed.length
  const names = fieldsOf(data).map((field) => NAMES[field]())
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
        <Button variant="default" onClick={() => onEnd(false)}>
          {m.templates_follow_leave()}
        </Button>
      </div>
      {error !== null && <FormError>{errorLine(error)}</FormError>}
    </section>
  )
}

function withKept(words: string, { kept }: Pick<Follow, 'kept'>) {
  return kept.length > 0 ? `${words} ${m.templates_follow_kept({ count: kept.length })}` : words
}

const NAMES: Record<FollowedField, () => string> = {
  title: m.templates_name,
  format: m.templates_format,
  channel: m.templates_channel,
  studio: m.templates_studio,
  host_ids: m.templates_hosts,
  tag_ids: m.templates_tags,
  segments: m.templates_segments,
  tasks: m.templates_tasks,
}
