import { Button } from '@mantine/core'
import type { OpenSession } from '#app/contract/account.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import classes from './SessionList.module.css'
import { useCapabilities } from './useSession.ts'

/** Where a person is signed in: the device, when it was seen last, and the way to end it. This one ends by signing out. */
export function SessionList({ sessions, onEnd }: { sessions: OpenSession[]; onEnd: (id: string) => void }) {
  const { time_zone } = useCapabilities().newsroom
  const at = (instant: string) => formatInstant(instant, time_zone, { style: 'long', locale: getLocale() })
  if (sessions.length === 0) return <p>{m.auth_sessions_none()}</p>
  return (
    <ul className={classes['sessions']}>
      {sessions.map(({ id, device, is_this, opened_at, seen_at }) => (
        <li key={id}>
          <span>
            <strong>{deviceWords(device)}</strong> {is_this && `(${m.auth_session_this()})`}
            <small>
              {m.auth_session_seen({ date: at(seen_at) })}, {m.auth_session_opened({ date: at(opened_at) })}
            </small>
          </span>
          {!is_this && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={m.auth_session_end_named({ device: deviceWords(device) })}
              onClick={() => onEnd(id)}
            >
              {m.auth_session_end()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function deviceWords({ browser, system }: OpenSession['device']) {
  if (browser !== null && system !== null) return m.auth_session_device({ browser, system })
  return browser ?? system ?? m.auth_session_unknown()
}
