import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { errorLine } from '#app/api/explainError.ts'
import type { CalendarFeed } from '#app/contract/calendar-feed.ts'
import { formatDate, formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { revokeCalendarFeed } from './queries.ts'
import classes from './CalendarFeeds.module.css'

/** One's private addresses: what each is for, whether it is still read, and the way to close it. */
export function FeedList({
  feeds,
  zone,
  onRevoked,
}: {
  feeds: CalendarFeed[]
  zone: string
  onRevoked: (id: number) => void
}) {
  const [asked, setAsked] = useState<CalendarFeed | null>(null)
  const revoke = useMutation(revokeCalendarFeed(useQueryClient()))
  if (feeds.length === 0) return <p>{m.calendar_none()}</p>
  return (
    <>
      <ul className={classes['feeds']}>
        {feeds.map((feed) => (
          <li key={feed.id}>
            <span>
              {nameOf(feed)} <small>{factsOf(feed, zone)}</small>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={m.calendar_revoke_named({ name: nameOf(feed) })}
              onClick={() => setAsked(feed)}
            >
              {m.calendar_revoke()}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          opened
          destructive
          title={m.calendar_revoke_title({ name: nameOf(asked) })}
          action={m.calendar_revoke_action()}
          busy={revoke.isPending}
          onCancel={() => setAsked(null)}
          onConfirm={() =>
            revoke.mutate(asked.id, {
              onSuccess: () => {
                // Nothing behind a dialog can take the focus while it is open.
                flushSync(() => setAsked(null))
                onRevoked(asked.id)
              },
            })
          }
        >
          <p>{m.calendar_revoke_words()}</p>
          {revoke.isError && <FormError>{errorLine(revoke.error)}</FormError>}
        </ConfirmDialog>
      )}
    </>
  )
}

const nameOf = ({ label }: CalendarFeed) => label ?? m.calendar_unnamed()

function factsOf({ created_at, read_at }: CalendarFeed, zone: string) {
  const words = { style: 'long', locale: getLocale() } as const
  const read = read_at && m.calendar_read({ date: formatInstant(read_at, zone, words) })
  return `${m.calendar_made({ date: formatDate(created_at, zone, words) })}, ${read || m.calendar_unread()}`
}
