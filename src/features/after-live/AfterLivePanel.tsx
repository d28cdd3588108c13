import type { Broadcast } from '#app/contract/broadcast.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { Review } from './Review.tsx'
import { Todo } from './Todo.tsx'
import classes from './AfterLive.module.css'

/** Once a live is over: what was measured and noted on air, to be read again and put into its page in one act. */
export function AfterLivePanel({
  production,
  broadcast,
}: {
  production: LiveProduction
  broadcast: Broadcast
}) {
  const { value: segments } = useProductionField(production, 'segments')
  const { value: markers } = useProductionField(production, 'markers')
  const { started_at } = broadcast
  return (
    <section className={classes['panel']} aria-labelledby="apres-le-live">
      <h2 id="apres-le-live">{m.after_live_title()}</h2>
      {started_at === null ? (
        <p>{m.after_live_unmeasured()}</p>
      ) : (
        <Review broadcast={broadcast} started_at={started_at} segments={segments} markers={markers} />
      )}
      <Todo broadcast={broadcast} markers={markers} />
    </section>
  )
}
