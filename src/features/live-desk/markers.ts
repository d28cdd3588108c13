import type { Marker, MarkerKind } from '#app/contract/production-parts.ts'

/** The keys of the markers: letters that any keyboard has without a modifier. */
export const MARKER_KEYS: [key: string, kind: MarkerKind][] = [
  ['s', 'segment'],
  ['c', 'quote'],
  ['t', 'chat'],
  ['v', 'check'],
]

/** The markers with one more, in the order of their instants. */
export function withMarker(markers: Marker[], marker: Marker): Marker[] {
  return [...markers.filter(({ id }) => id !== marker.id), marker].toSorted(byInstant)
}

/** The markers with one changed; one that somebody deleted meanwhile stays deleted. */
export function withChanged(markers: Marker[], id: string, change: Partial<Marker>): Marker[] {
  const next = markers.map((one) => (one.id === id ? { ...one, ...change } : one))
  return change.at === undefined ? next : next.toSorted(byInstant)
}

/** An instant moved by some seconds. */
export function nudged(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}

/** Whole seconds since the live began; null for what was noted before, which has no place in it. */
export function secondsInto(at: string, started_at: string | null): number | null {
  if (started_at === null) return null
  const since = Date.parse(at) - Date.parse(started_at)
  return since < 0 ? null : Math.floor(since / 1000)
}

function byInstant(one: Marker, other: Marker) {
  return Date.parse(one.at) - Date.parse(other.at)
}
