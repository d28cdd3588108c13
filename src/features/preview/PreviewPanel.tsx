import { useSuspenseQuery } from '@tanstack/react-query'
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { capabilitiesQueries } from '#app/features/auth/queries.ts'
import { type LiveBroadcast, useLive } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { BroadcastPage } from '#app/site/BroadcastPage.tsx'
import type { SiteData } from '#app/site/page-data.ts'
import { Choice } from '#app/ui/Choice.tsx'
import classes from './Preview.module.css'
import { DEVICES, type Device, PreviewFrame } from './PreviewFrame.tsx'
import { previewQueries } from './queries.ts'

/** The public page as it would be if published now, by the site's own renderer. A failure here stays here. */
export function PreviewPanel({ live, device: first = 'phone' }: { live: LiveBroadcast; device?: Device }) {
  const [device, setDevice] = useState<Device>(first)
  return (
    <section className={classes['panel']} aria-label={m.publish_preview_panel()}>
      <Choice
        label={m.publish_preview_width()}
        value={device}
        onChange={setDevice}
        options={[
          { value: 'phone', label: m.publish_preview_phone({ width: DEVICES.phone }) },
          { value: 'desktop', label: m.publish_preview_desktop({ width: DEVICES.desktop }) },
        ]}
      />
      <PreviewFrame device={device}>
        <CatchBoundary getResetKey={() => device} errorComponent={Failed}>
          {/* Its own waiting: without it, the form beside would be hidden, and lose its focus, while the campaign loads. */}
          <Suspense fallback={null}>
            <LivePage live={live} />
          </Suspense>
        </CatchBoundary>
      </PreviewFrame>
    </section>
  )
}

function LivePage({ live }: { live: LiveBroadcast }) {
  const { features, newsroom } = useSuspenseQuery(capabilitiesQueries.current()).data
  const { data: campaign } = useSuspenseQuery(previewQueries.campaign(features.includes('campaign')))
  const site = { ...newsroom, url: newsroom.site_url }
  return <FollowedPage live={live} campaign={campaign} site={site} />
}

/** What a key draws again. */
function FollowedPage({ live, ...around }: { live: LiveBroadcast } & SiteData) {
  return <BroadcastPage broadcast={useLive(live)} {...around} />
}

/** Tries again at the next key. */
function Failed({ reset }: ErrorComponentProps) {
  useEffect(() => {
    addEventListener('input', reset)
    return () => removeEventListener('input', reset)
  }, [reset])
  return <p role="alert">{m.publish_preview_failed()}</p>
}
