import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { errorLine, explainError } from '#app/api/explainError.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { AddressLine } from './AddressLine.tsx'
import { FeedList } from './FeedList.tsx'
import { calendarFeedQueries, openCalendarFeed } from './queries.ts'
import classes from './CalendarFeeds.module.css'

/** Where a calendar program reads the agenda: what is announced, and one's private addresses of all of it. */
export function CalendarAddresses() {
  const { newsroom } = useCapabilities()
  const [label, setLabel] = useState('')
  const create = useMutation(openCalendarFeed(useQueryClient()))
  const { data: feeds, error: unread, refetch } = useQuery(calendarFeedQueries.mine())
  const heading = useRef<HTMLHeadingElement>(null)
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate(label.trim() === '' ? {} : { label }, { onSuccess: () => setLabel('') })
  }
  return (
    <>
      <p className={classes['intro']}>{m.calendar_explained()}</p>
      <AddressLine label={m.calendar_public()} url={`${newsroom.site_url}/calendar.ics`} />
      <p className={classes['hint']}>{m.calendar_public_hint()}</p>
      <h3 ref={heading} tabIndex={-1}>
        {m.calendar_private()}
      </h3>
      <p className={classes['intro']}>{m.calendar_private_hint()}</p>
      <form className={classes['line']} onSubmit={submit}>
        <TextField
          label={m.calendar_label()}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={120}
        />
        <Button type="submit" loading={create.isPending}>
          {m.calendar_create()}
        </Button>
      </form>
      {create.isError && <FormError>{errorLine(create.error)}</FormError>}
      {create.data !== undefined && (
        <div role="status">
          <AddressLine label={m.calendar_new()} url={create.data.url} />
        </div>
      )}
      {unread !== null && feeds === undefined && (
        <ErrorState {...explainError(unread)} onRetry={() => void refetch()} />
      )}
      {feeds !== undefined && (
        <FeedList
          feeds={feeds}
          zone={newsroom.time_zone}
          onRevoked={(id) => {
            if (create.data?.id === id) create.reset()
            heading.current?.focus()
          }}
        />
      )}
    </>
  )
}
