import type { Chapter } from './chapterSpans.ts'
import { splitDuration } from './duration.ts'

/** What YouTube asks of chapters in a description; where one rule fails, it shows none at all. */
export type YoutubeRule = 'three_chapters' | 'starts_at_zero' | 'ascending' | 'ten_seconds'

/** Chapters as lines of a YouTube description: `0:00 Ouverture`, `1:02:03 Le débat`, in the order given. */
export function chaptersYoutube(chapters: Chapter[]): string {
  return chapters
    .map(({ start_seconds, title }) => `${clock(start_seconds)} ${title.replace(/[\r\n]+/g, ' ').trim()}`)
    .join('\n')
}

/** The rules that the chapters break, in the order given; none for what YouTube takes. `duration` in seconds. */
export function brokenYoutubeRules(chapters: Chapter[], duration: number | null): YoutubeRule[] {
  const starts = chapters.map(({ start_seconds }) => start_seconds)
  const ends = [...starts.slice(1), ...(duration === null ? [] : [duration])]
  const lengths = ends.map((end, index) => end - (starts[index] ?? end))
  const isOrdered = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start))
  const broken: [YoutubeRule, boolean][] = [
    ['three_chapters', chapters.length < 3],
    ['starts_at_zero', starts[0] !== 0],
    ['ascending', !isOrdered],
    ['ten_seconds', isOrdered && lengths.some((length) => length < 10)],
  ]
  return broken.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []))
}

function clock(start: number) {
  const { hours, minutes, seconds } = splitDuration(start)
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
