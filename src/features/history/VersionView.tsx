import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { refusal } from '#app/contract/policy.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { Choice } from '#app/ui/Choice.tsx'
import { Comparison, type Other } from './Comparison.tsx'
import { kindWords, whenWords } from './entryWords.ts'
import { NameVersion } from './NameVersion.tsx'
import { historyQueries } from './queries.ts'
import { RestoreVersion } from './RestoreVersion.tsx'
import classes from './History.module.css'

/** One version: what it changed, or how it looked; it may be named and restored. */
export function VersionView({
  live,
  page,
  n,
  renderPreview,
}: {
  live: LiveBroadcast
  page: Broadcast
  n: number
  renderPreview: (broadcast: Broadcast) => ReactNode
}) {
  const zone = useCapabilities().newsroom.time_zone
  const refused = refusal(useSession(), 'broadcast.update', page)
  const why = refused === null ? null : refusalLabels[refused]()
  const { data: version } = useSuspenseQuery(historyQueries.one(page.id, n))
  const [shown, setShown] = useState<'changes' | 'page'>('changes')
  const [other, setOther] = useState<Other>('before')
  // The strip answers at once; what it compares with follows once it is there.
  const compared = useDeferredValue(other)
  return (
    <>
      <header className={classes['head']}>
        <h3 tabIndex={-1} ref={focused}>
          {version.name ?? kindWords(version)}
        </h3>
        <p className={classes['quiet']}>
          {[version.name !== null && kindWords(version), whenWords(version, zone), version.by?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {version.note !== null && <q>{version.note}</q>}
      </header>
      <div className={classes['actions']}>
        <RestoreVersion live={live} page={page} version={version} zone={zone} refused={why} />
        <NameVersion id={page.id} version={version} refused={why} />
      </div>
      <div className={classes['choices']}>
        <Choice
          label={m.history_show()}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'changes', label: m.history_show_changes() },
            { value: 'page', label: m.history_show_page() },
          ]}
        />
        {shown === 'changes' && (
          <Choice
            label={m.history_against()}
            value={other}
            onChange={setOther}
            options={[
              { value: 'before', label: m.history_against_before() },
              { value: 'now', label: m.history_against_now() },
            ]}
          />
        )}
      </div>
      {shown === 'changes' ? (
        <Comparison version={version} page={page} other={compared} zone={zone} />
      ) : (
        <div className={classes['preview']}>{renderPreview(version.broadcast)}</div>
      )}
    </>
  )
}

/** The same function each time, so that it runs once, when the version comes on screen. */
function focused(heading: HTMLHeadingElement | null) {
  heading?.focus({ preventScroll: true })
}
