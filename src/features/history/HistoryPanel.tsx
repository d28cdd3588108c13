import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { VersionList } from './VersionList.tsx'
import { VersionView } from './VersionView.tsx'
import classes from './History.module.css'

/**
 * The history of a page: its versions, or one of them, which is then looked at, named and restored. A failure here
 * stays here. `renderPreview` draws a page as the public would see it.
 */
export function HistoryPanel({
  live,
  version,
  onVersion,
  renderPreview,
}: {
  live: LiveBroadcast
  version: number | undefined
  onVersion: (n: number | undefined) => void
  renderPreview: (broadcast: Broadcast) => ReactNode
}) {
  const page = useRested(live)
  const [left, setLeft] = useState<number>()
  if (page.id === 0) return <p className={classes['quiet']}>{m.history_new_page()}</p>
  function back() {
    setLeft(version)
    onVersion(undefined)
  }
  return (
    <section className={classes['panel']} aria-label={m.history_title()}>
      {version !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['back']}
          leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
          onClick={back}
        >
          {m.history_back()}
        </Button>
      )}
      <CatchBoundary getResetKey={() => `${version} ${page.lock_version}`} errorComponent={Failed}>
        {version === undefined ? (
          <VersionList page={page} left={left} onOpen={onVersion} />
        ) : (
          <VersionView key={version} live={live} page={page} n={version} renderPreview={renderPreview} />
        )}
      </CatchBoundary>
    </section>
  )
}

function Failed({ error }: ErrorComponentProps) {
  return (
    <p role="alert">
      {m.history_failed()} {errorLine(error)}
    </p>
  )
}
