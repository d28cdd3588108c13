import type { Draft } from '#app/save/draft.ts'
import type { BroadcastFields } from './fields.ts'
import type { Held } from './port.ts'

/** As long as any other rest before a save. */
const REST = 2000

/** A new page that was not stored for lack of a title is, once a title was typed and rests. Returns the way out. */
export function storeOnceTitled(draft: Draft<BroadcastFields>, held: Held): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = draft.subscribe((field) => {
    const waits = held.broadcast.id === 0 && draft.state.trouble?.kind === 'stopped'
    if (field !== 'title' || !waits) return
    clearTimeout(timer)
    timer = setTimeout(() => draft.resume(), REST)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
