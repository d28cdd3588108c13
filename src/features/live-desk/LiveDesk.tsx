import type { ReactNode } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { AirControls } from './AirControls.tsx'
import { Clocks } from './Clocks.tsx'
import classes from './LiveDesk.module.css'
import { Markers } from './Markers.tsx'
import { RunningOrder } from './RunningOrder.tsx'
import { useWakeLock } from './useWakeLock.ts'

/** What is needed on air: the hour, what runs and what comes, moments to note. `children` stand under the running order. */
export function LiveDesk({
  production,
  broadcast,
  canProduce,
  children,
}: {
  production: LiveProduction
  broadcast: Broadcast
  canProduce: boolean
  children: ReactNode
}) {
  useWakeLock(broadcast.live_state === 'live')
  return (
    <div className={classes['desk']} data-marks={canProduce || undefined}>
      <div className={classes['air']}>
        <Clocks broadcast={broadcast} />
        <AirControls broadcast={broadcast} />
      </div>
      <div className={classes['running']}>
        <RunningOrder production={production} canProduce={canProduce} />
      </div>
      <Markers production={production} started_at={broadcast.started_at} canProduce={canProduce} />
      <div className={classes['beside']}>{children}</div>
    </div>
  )
}
