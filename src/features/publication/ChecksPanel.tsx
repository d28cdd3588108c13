import { useCapabilities } from '#app/features/auth/useSession.ts'
import { type LiveBroadcast, useRested } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { allChecks } from './allChecks.ts'
import { CheckList } from './CheckList.tsx'
import classes from './Publication.module.css'

/** What stands in the way of publication and what is advised, as the page is being written. */
export function ChecksPanel({ live }: { live: LiveBroadcast }) {
  const checks = allChecks(useRested(live), useCapabilities().features)
  return (
    <section className={classes['panel']} aria-label={m.publish_checks()}>
      {checks.length === 0 ? <p>{m.publish_all_good()}</p> : <CheckList checks={checks} onJump={live.jump} />}
    </section>
  )
}
