import type { Chapter } from '#app/contract/broadcast.ts'

/** Chapters in the order of the video; the same list when they stand in it. */
export function inOrder(chapters: Chapter[]): Chapter[] {
  const sorted = chapters.toSorted((one, other) => one.start_seconds - other.start_seconds)
  return sorted.every((chapter, index) => chapter === chapters[index]) ? chapters : sorted
}

/** The chapters with those of a pasted list. Rows without a title are filled first; what is there already stays once. */
export function withPasted(
  chapters: Chapter[],
  pasted: Omit<Chapter, 'id'>[],
  newId: () => string,
): Chapter[] {
  const lineOf = ({ start_seconds, title }: Omit<Chapter, 'id'>) => `${start_seconds} ${title.trim()}`
  const kept = chapters.filter(({ title }) => title.trim() !== '')
  const known = new Set(kept.map(lineOf))
  const blanks = chapters.filter(({ title }) => title.trim() === '')
  const added = pasted
    .filter((chapter) => !known.has(lineOf(chapter)))
    .map((chapter, index) => ({ id: blanks[index]?.id ?? newId(), ...chapter }))
  return inOrder([...kept, ...added])
}

/** A chapter to be filled in: a minute after the latest one, the first at 0. */
export function nextChapter(chapters: Chapter[], id: string): Chapter {
  const latest = Math.max(...chapters.map(({ start_seconds }) => start_seconds))
  return { id, start_seconds: chapters.length === 0 ? 0 : latest + 60, title: '' }
}
