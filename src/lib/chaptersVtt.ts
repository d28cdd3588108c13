import type { ChapterSpan } from './chapterSpans.ts'
import { splitDuration } from './duration.ts'

/** Chapters as WebVTT, for `<track kind="chapters">` and video platforms. */
export function chaptersVtt(spans: ChapterSpan[]): string {
  const cues = spans.map(
    ({ start, end, title }, index) =>
      `${index + 1}\n${timestamp(start)} --> ${timestamp(end ?? Math.max(LONGEST, start + 1))}\n${escaped(title)}\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

/** Every cue needs an end: the last one of a video of unknown length lasts as long as any may, in seconds. */
const LONGEST = 172_800

function timestamp(seconds: number) {
  const split = splitDuration(seconds)
  return `${[split.hours, split.minutes, split.seconds].map((part) => String(part).padStart(2, '0')).join(':')}.000`
}

/** One line, in which nothing reads as a tag, as a reference or as `-->`. */
function escaped(title: string) {
  return title
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
