import type { ChapterSpan } from './chapterSpans.ts'

/** A file of chapters of Podcasting 2.0, version 1.2: `application/json+chapters`. Times in seconds. */
export interface ChaptersFile {
  version: '1.2.0'
  title: string
  podcastName: string
  chapters: { startTime: number; title: string; endTime?: number }[]
}

/** Chapters for podcast players. */
export function chaptersJson(
  spans: ChapterSpan[],
  { title, podcastName }: { title: string; podcastName: string },
): ChaptersFile {
  const chapters = spans.map((span) => ({
    startTime: span.start,
    title: span.title,
    ...(span.end === null ? {} : { endTime: span.end }),
  }))
  return { version: '1.2.0', title, podcastName, chapters }
}
