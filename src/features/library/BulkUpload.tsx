import { Button, FileButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconPhotoUp } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#app/api/client.ts'
import { uploading } from '#app/api/uploading.ts'
import { imageEndpoints } from '#app/contract/image.ts'
import { fileRefusal, PICTURES } from '#app/features/images/fileRefusal.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { explainUpload, NoPicture } from './explainUpload.ts'
import { type QueuedFile, UploadQueue } from './uploadQueue.ts'
import classes from './Library.module.css'

/** Sends several pictures: each says where it is, the whole can be paused, and one that failed tried again. */
export function BulkUpload({ refusal }: { refusal: string | null }) {
  const queries = useQueryClient()
  const [queue] = useState(() => new UploadQueue(send, explainUpload))
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

async function send(file: File, onProgress: (sent: number) => void, signal: AbortSignal) {
  const refusal = fileRefusal(file)
  if (refusal !== null) throw new NoPicture(refusal)
  return call(imageEndpoints.upload, { body: { file } }, { carry: uploading(onProgress), signal })
}

function wordsOf({ state, why }: QueuedFile) {
  if (state === 'failed') return m.library_failed({ why: why ?? '' })
  if (state === 'refused') return m.library_refused({ why: why ?? '' })
  return { waiting: m.library_waiting, sending: m.library_on_its_way, sent: m.library_sent }[state]()
}
