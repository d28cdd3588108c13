import type { Segment } from '#app/contract/production-parts.ts'

/** What runs and what comes, of a running order. */
export interface Running {
  current: Segment | null
  next: Segment | null
}

/** The latest that went on air runs; what comes is the first after it that has not been. */
export function runningOf(segments: readonly Segment[]): Running {
  const at = currentIndex(segments)
  const next = segments.find(({ started_at }, index) => index > at && started_at === null)
  return { current: segments[at] ?? null, next: next ?? null }
}

/** The next segment goes on air at `instant`. */
export function withNextStarted(segments: Segment[], instant: string): Segment[] {
  const { next } = runningOf(segments)
  return segments.map((one) => (one === next ? { ...one, started_at: instant } : one))
}

/** The segment that runs did not begin yet after all: the one before it runs again. */
export function withCurrentTakenBack(segments: Segment[]): Segment[] {
  const { current } = runningOf(segments)
  return segments.map((one) => (one === current ? { ...one, started_at: null } : one))
}

/** Seconds left of its planned length; below zero once it is over. */
export function secondsLeft({ planned_seconds, started_at }: Segment, now: number): number {
  if (started_at === null) return planned_seconds
  return planned_seconds - Math.max(0, Math.floor((now - Date.parse(started_at)) / 1000))
}

/** The later in the list, of two that began at once; -1 before the first. */
function currentIndex(segments: readonly Segment[]) {
  let found = -1
  let latest = -Infinity
  for (const [index, { started_at }] of segments.entries()) {
    const at = started_at === null ? -Infinity : Date.parse(started_at)
    if (at === -Infinity || at < latest) continue
    found = index
    latest = at
  }
  return found
}
