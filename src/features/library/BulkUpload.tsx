import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconPhotoUp } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#app/api/client.ts'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { imageEndpoints } from '#app/contract/image.ts'
import { fileRefusal, PICTURES } from '#app/features/images/fileRefusal.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { type QueuedFile, UploadQueue } from './uploadQueue.ts'
import classes from './Library.module.css'

/** Sends several pictures: each says where it is, the whole can be paused, and one that failed tried again. */
export function BulkUpload({ refusal }: { refusal: string | null }) {
  const queries = useQueryClient()
  const [queue] = useState(() => new UploadQueue(send, explain))
  const files = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.files,
  )
  const sent = files.filter(({ state }) => state === 'sent').length
  const hasFailed = files.some(({ state }) => state === 'failed')
  const isBusy = files.some(({ state }) => state === 'waiting' || state === 'sending')
  useEffect(() => {
    if (sent > 0) void queries.invalidateQueries({ queryKey: ['images'] })
  }, [sent, queries])
  if (refusal !== null) return <ActionButton refusal={refusal}>{m.library_send()}</ActionButton>
  return (
    <div className={classes['upload']}>
      <FileButton multiple accept={PICTURES.join()} onChange={(chosen) => queue.add(chosen)}>
        {(props) => (
          <Button {...props} leftSection={<IconPhotoUp size={17} stroke={1.6} aria-hidden="true" />}>
            {m.library_send()}
          </Button>
        )}
      </FileButton>
      {files.length > 0 && (
        <section aria-label={m.library_sending()} className={classes['queue']}>
          <p role="status">
            {m.library_progress({ done: sent, total: files.length })}
            {queue.isPaused &&
              ` · ${files.find((one) => one.state === 'waiting' && one.why !== null)?.why ?? m.library_paused()}`}
          </p>
          <ul>
            {files.map((one) => (
              <li key={one.key}>
                <span>{one.file.name}</span>{' '}
                {one.state === 'sending' && (
                  <progress value={one.progress} aria-label={m.images_sending({ name: one.file.name })} />
                )}
                <span className={classes['muted']}>{wordsOf(one)}</span>
                {one.state === 'failed' && (
                  <Button size="compact-xs" variant="default" onClick={() => queue.retry(one.key)}>
                    {m.library_retry({ name: one.file.name })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <div className={classes['facts']}>
            {isBusy && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => (queue.isPaused ? queue.resume() : queue.pause())}
              >
                {queue.isPaused ? m.library_resume() : m.library_pause()}
              </Button>
            )}
            {hasFailed && (
              <Button size="compact-sm" variant="default" onClick={() => queue.retryAll()}>
                {m.library_retry_all()}
              </Button>
            )}
            {!isBusy && (
              <Button size="compact-sm" variant="default" onClick={() => queue.clear()}>
                {m.library_forget()}
              </Button>
            )}
          </div>
        </section>
      )}
      <LeaveGuard when={isBusy || hasFailed} words={m.library_leave()} />
    </div>
  )
}

/** A file that is refused before it leaves is thrown as what it is. */
class NoPicture extends Error {}

async function send(file: File, onProgress: (sent: number) => void, signal: AbortSignal) {
  const refusal = fileRefusal(file)
  if (refusal !== null) throw new NoPicture(refusal)
  return call(imageEndpoints.upload, { body: { file } }, { onProgress, signal })
}

function explain(error: unknown) {
  if (error instanceof NoPicture) return { means: 'refused' as const, why: error.message }
  const code = error instanceof ApiError ? error.code : 'internal'
  const means = AWAY.has(code)
    ? ('away' as const)
    : FINAL.has(code)
      ? ('refused' as const)
      : ('failed' as const)
  return { means, why: code === 'validation' ? m.images_unreadable() : errorLine(error) }
}

/** Not a matter of the file: the others would fail as well. */
const AWAY = new Set<string>(['offline', 'unauthenticated', 'unavailable', 'rate_limited'])
const FINAL = new Set<string>(['validation', 'payload_too_large', 'unsupported_media_type'])

function wordsOf({ state, why }: QueuedFile) {
  if (state === 'failed') return m.library_failed({ why: why ?? '' })
  if (state === 'refused') return m.library_refused({ why: why ?? '' })
  return { waiting: m.library_waiting, sending: m.library_on_its_way, sent: m.library_sent }[state]()
}
