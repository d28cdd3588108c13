import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { sameHours, saveLive, type Stored, turnLive } from './queries.ts'
import { placeName } from './words.ts'

/** What is said after each act, with the way back; and cancelling, which needs no form. */
export function useLiveActs(zone: string) {
  const queries = useQueryClient()
  const hasProductions = useCapabilities().features.includes('productions')
  const { mutateAsync: save } = useMutation(saveLive(queries))
  const { mutateAsync: turn } = useMutation(turnLive(queries))

  /** A live was saved by the form: says so. The way back is what was before: its hours, no plan, or no page at all. */
  function saved(before: Stored | null, after: Stored, clashes = '') {
    const isMove = before !== null && before.live_state === after.live_state
    const undoPlan = before?.live_state === 'cancelled' ? m.schedule_cancel() : m.schedule_undo_plan()
    const done = isMove ? m.schedule_done_moved(wordsOf(after)) : m.schedule_done_planned(wordsOf(after))
    notify([done, clashes].filter(Boolean).join(' '), {
      action: {
        label: isMove ? m.schedule_undo_move() : undoPlan,
        run: () => void attempt(() => (isMove ? putBack(before, after) : takeBack(before, after))),
      },
    })
  }

  /** A live was moved without a form: what it collides with there is said with it, where that is known soon. */
  async function moved(before: Stored, after: Stored) {
    if (!hasProductions) return saved(before, after)
    const { id, scheduled_start_at: start, scheduled_end_at: end } = after
    const asked = import('#app/features/productions/tellClashes.ts').then(({ tellClashes }) =>
      tellClashes(queries, { broadcast_id: id, start: start ?? '', end }, zone),
    )
    const late = new Promise<string>((resolve) => setTimeout(resolve, SOON, ''))
    saved(before, after, await Promise.race([asked.catch(() => ''), late])) // no word is better than one that is wrong
  }

  function cancel(entry: ScheduleEntry) {
    return attempt(async () => {
      const cancelled = await turn({ live: entry, to: 'cancelled' })
      const { title } = entry
      notify(m.schedule_done_cancelled({ title }), {
        action: {
          label: m.schedule_undo_cancel(),
          run: () =>
            void attempt(async () => {
              await turn({ live: cancelled, to: 'planned' })
              notify(m.schedule_undone_cancel({ title }))
            }),
        },
      })
    })
  }

  async function putBack(before: Stored, after: Stored) {
    notify(m.schedule_undone_move(wordsOf(await save(asBefore(before, after)))))
  }

  /** Nothing was announced yet: the plan goes, and with it the page that was made for it, or the hours it brought. */
  async function takeBack(before: Stored | null, after: Stored) {
    const { title } = after
    if (before?.live_state === 'cancelled') {
      const cancelled = await turn({ live: after, to: 'cancelled' })
      if (!sameHours(before, after)) await save(asBefore(before, { ...after, ...cancelled, title }))
      return notify(m.schedule_done_cancelled({ title }))
    }
    const unplanned = await turn({ live: after, to: 'none' })
    if (before === null) {
      await turn({ live: unplanned, to: 'trashed' })
      return notify(m.schedule_undone_create({ title }))
    }
    if (!sameHours(before, after)) await save(asBefore(before, { ...after, ...unplanned, title }))
    notify(m.schedule_undone_plan({ title }))
  }

  function wordsOf({ title, scheduled_start_at: start, scheduled_end_at: end }: Stored) {
    const at = start ?? ''
    return { title, place: placeName({ start: at, end }, zone) }
  }

  return { saved, moved, cancel }
}

/** In ms. */
const SOON = 1500

function asBefore(before: Stored, after: Stored) {
  return {
    stored: after,
    key: '',
    onStep: () => {},
    start: before.scheduled_start_at ?? '',
    end: before.scheduled_end_at,
    plan: false,
  }
}

async function attempt(act: () => Promise<void>) {
  try {
    await act()
  } catch (error) {
    const isLate = error instanceof ApiError && error.code === 'precondition_failed'
    notify(isLate ? m.schedule_undo_late() : errorLine(error), { tone: 'trouble' })
  }
}
