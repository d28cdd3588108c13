import { Button } from '@mantine/core'
import { serverClock } from '#app/api/serverClock.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import classes from './LiveDesk.module.css'
import { runningOf, withCurrentTakenBack, withNextStarted } from './order.ts'
import { SegmentCard } from './SegmentCard.tsx'

/** What runs, what comes, and the step from one to the other. */
export function RunningOrder({
  production,
  canProduce,
}: {
  production: LiveProduction
  canProduce: boolean
}) {
  const { value: segments, refusal, change } = useProductionField(production, 'segments')
  const { current, next } = runningOf(segments)
  function begin() {
    if (next === null) return
    const instant = new Date(serverClock.now()).toISOString()
    change((before) => withNextStarted(before, instant))
    announce(m.live_desk_begun({ title: next.title }))
  }
  function takeBack() {
    if (current === null) return
    change(withCurrentTakenBack)
    announce(m.live_desk_taken_back({ title: current.title }))
  }
  const group = m.live_desk_keys()
  useShortcuts(
    canProduce && segments.length > 0
      ? [
          { keys: 'n', label: m.live_desk_next(), group, run: begin, once: true },
          { keys: 'r', label: m.live_desk_back(), group, run: takeBack, once: true },
        ]
      : [],
  )
  return (
    <section aria-labelledby="conducteur" className={classes['order']}>
      <h2 id="conducteur">{m.productions_segments()}</h2>
      {segments.length === 0 && <p className={classes['aside']}>{m.live_desk_no_segments()}</p>}
      {segments.length > 0 && current === null && (
        <p className={classes['aside']}>{m.live_desk_none_running()}</p>
      )}
      {current !== null && <SegmentCard segment={current} isCurrent />}
      {segments.length > 0 && next === null && <p className={classes['aside']}>{m.live_desk_last()}</p>}
      {next !== null && <SegmentCard segment={next} isCurrent={false} />}
      {refusal !== undefined && <p className={classes['refusal']}>{refusal}</p>}
      {canProduce && segments.length > 0 && (
        <div className={classes['steps']}>
          <ActionButton
            size="md"
            aria-keyshortcuts="n"
            refusal={next === null ? m.live_desk_last() : null}
            onClick={begin}
          >
            {m.live_desk_next()}
          </ActionButton>
          {current !== null && (
            <Button variant="default" aria-keyshortcuts="r" onClick={takeBack}>
              {m.live_desk_back()}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
