import { Button, CopyButton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorLine, explainError } from '#app/api/explainError.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { broadcastQueries, revokePreview, shareBroadcast } from '#app/features/broadcasts/queries.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './Publication.module.css'

/** Links to the working copy for people without an account: made, listed, closed. The address is shown once. */
export function ShareLinks({ id }: { id: number }) {
  const queries = useQueryClient()
  const { newsroom } = useCapabilities()
  const [hours, setHours] = useState('48')
  const [label, setLabel] = useState('')
  const share = useMutation(shareBroadcast(queries))
  const revoke = useMutation(revokePreview(queries))
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: open, error: unread, refetch } = useQuery(broadcastQueries.previewTokens(id))
  const until = (instant: string) =>
    formatInstant(instant, newsroom.time_zone, { style: 'long', locale: getLocale() })
  return (
    <>
      <p className={classes['intro']}>{m.publish_share_explained()}</p>
      <div className={classes['row']}>
        <TextField
          label={m.publish_share_label()}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={120}
        />
        <SelectField
          label={m.publish_share_duration()}
          value={hours}
          onChange={(event) => setHours(event.currentTarget.value)}
          options={[
            { value: '2', label: m.publish_share_2_hours() },
            { value: '48', label: m.publish_share_2_days() },
            { value: '168', label: m.publish_share_7_days() },
          ]}
        />
        <Button
          loading={share.isPending}
          onClick={() =>
            share.mutate({ id, expires_in_hours: Number(hours), ...(label.trim() === '' ? {} : { label }) })
          }
        >
          {m.publish_share_create()}
        </Button>
      </div>
      {share.isError && <FormError>{errorLine(share.error)}</FormError>}
      {share.data !== undefined && (
        <div className={classes['row']} role="status">
          <TextField
            label={m.publish_share_link()}
            value={share.data.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={share.data.url}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? m.publish_share_copied() : m.publish_share_copy()}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <h3 ref={heading} tabIndex={-1}>
        {m.publish_share_open()}
      </h3>
      {unread !== null && open === undefined && (
        <ErrorState {...explainError(unread)} onRetry={() => void refetch()} />
      )}
      {open?.data.length === 0 && <p>{m.publish_share_none()}</p>}
      <ul className={classes['links']}>
        {open?.data.map((token) => (
          <li key={token.id}>
            <span>
              {token.label ?? m.publish_share_unnamed()} –{' '}
              {m.publish_share_until({ date: until(token.expires_at) })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                revoke.mutate({ id, token_id: token.id }, { onSuccess: () => heading.current?.focus() })
              }
            >
              {m.publish_share_revoke()}
            </Button>
          </li>
        ))}
      </ul>
      {revoke.isError && <FormError>{errorLine(revoke.error)}</FormError>}
    </>
  )
}
