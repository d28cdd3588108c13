import type { Chapter } from '#app/contract/broadcast.ts'
import type { Marker, Segment } from '#app/contract/production-parts.ts'

/** Closer than this, two notes are of one chapter. In seconds. */
const NEAR = 10

/**
 * The chapters that a live left: segments that went on air, and moments noted with a title. The first is at 0, none is
 * after the end (`duration` in seconds, null when unknown), and of what is noted within ten seconds the first stays.
 * What became one of the `known` chapters is left out.
 */
export function chaptersFrom(
  { segments, markers }: { segments: Segment[]; markers: Marker[] },
  started_at: string,
  duration: number | null,
  known: Chapter[] = [],
): Chapter[] {
  const noted = [
    ...segments.map(({ id, started_at: at, title }) => ({ id: `s-${id}`, at, title })),
    ...markers.flatMap(({ id, kind, at, text }) =>
      kind === 'segment' ? [{ id: `m-${id}`, at, title: text.trim().split('\n')[0] ?? '' }] : [],
    ),
  ]
  const inTime = noted
    .flatMap(({ id, at, title }) =>
      at === null || title === ''
        ? []
        : [
            {
              id: id.slice(0, 64),
              start_seconds: secondsBetween(started_at, at),
              title: title.slice(0, 200),
            },
          ],
    )
    .toSorted((one, other) => one.start_seconds - other.start_seconds)
  const early = inTime.filter(({ start_seconds }) => start_seconds < 0)
  const chapters = [...early.slice(-1), ...inTime.slice(early.length)].map((chapter) => ({
    ...chapter,
    start_seconds: Math.max(0, chapter.start_seconds),
  }))
  const kept: Chapter[] = []
  for (const chapter of chapters) {
    const isNear = chapter.start_seconds - (kept.at(-1)?.start_seconds ?? -Infinity) <= NEAR
    if (!isNear && (duration === null || chapter.start_seconds < duration)) kept.push(chapter)
  }
  if (known.length === 0)
    return kept.map((chapter, index) => (index === 0 ? { ...chapter, start_seconds: 0 } : chapter))
  return kept.filter(
    ({ id, start_seconds }) =>
      !known.some((one) => one.id === id || Math.abs(one.start_seconds - start_seconds) <= NEAR),
  )
}

/** Whole seconds from one instant to another, negative when it came before. */
export function secondsBetween(start: string, at: string): number {
  return Math.round((Date.parse(at) - Date.parse(start)) / 1000)
}
