import type { Operation } from '#app/contract/operation.ts'
import { m } from '#app/paraglide/messages.js'

/** How far an operation is or what came of it; when it stopped early, what is safe and what to do. */
export function stateWords(operation: Operation): string {
  const { state, done, total, refused, result } = operation
  if (state === 'running') return m.health_state_running({ done: done + refused, total })
  if (state === 'undoing') return m.health_state_undoing()
  if (state === 'failed') return m.health_state_failed()
  const words = wordsOf(operation)
  const [left, kept] = [Number(result['left'] ?? 0), Number(result['kept'] ?? 0)]
  // Of a picture put back, what was refused is where somebody wrote since.
  const isPutBack = operation.kind === 'replace_image' && state === 'undone'
  return [
    state === 'undone' ? m.health_state_undone() : words.done({ count: done }),
    ...(refused > 0 && !isPutBack ? [m.health_refused({ count: refused })] : []),
    ...(refused > 0 && isPutBack ? [m.health_left_places({ count: refused })] : []),
    ...(left > 0 ? [words.left({ count: left })] : []),
    ...(kept > 0 ? [m.health_kept({ count: kept })] : []),
    ...(stoppedEarly(operation) ? [m.health_interrupted()] : []),
  ].join(' · ')
}

/** Whether it was cut short, and what it wrote still stands. */
export const stoppedEarly = ({ state, result }: Operation) =>
  state === 'done' && result['interrupted'] === true

function wordsOf({ kind, request }: Operation) {
  if (kind === 'import') return { done: m.health_state_done_import, left: m.health_left_names }
  if (kind === 'replace_image') return { done: m.health_state_done_replace, left: m.health_left_places }
  return 'noun' in request
    ? { done: m.health_state_done_names, left: m.health_left_names }
    : { done: m.health_state_done, left: m.health_left }
}
