/** A chapter as it is stored: where it starts, in whole seconds. */
export interface Chapter {
  start_seconds: number
  title: string
}

/** A chapter with its end: the start of the next one, or the end of the video; null where that is not known. */
export interface ChapterSpan {
  start: number
  end: number | null
  title: string
}

/**
 * The chapters that readers and machines get, by time: one without a title says nothing, and of two at one second the
 * last written counts. `duration` in seconds, null when not known; one that ends before the last chapter is not believed.
 */
export function chapterSpans(chapters: Chapter[], duration: number | null): ChapterSpan[] {
  const titled = chapters.filter(({ title }) => title.trim() !== '')
  const byStart = new Map(titled.map(({ start_seconds, title }) => [start_seconds, title.trim()]))
  const sorted = [...byStart].toSorted(([one], [other]) => one - other)
  return sorted.map(([start, title], index) => {
    const end = sorted[index + 1]?.[0] ?? duration
    return { start, end: end !== null && end > start ? end : null, title }
  })
}
