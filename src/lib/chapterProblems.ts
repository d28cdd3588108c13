/** What is wrong with a chapter of a video. */
export type ChapterProblem = 'not_zero' | 'repeated' | 'beyond' | 'untitled'

/**
 * Each chapter's problem, or null: the earliest starts at 0, no two at the same second, none after the end of the
 * video (`duration` in seconds, null when unknown), and each has a name.
 */
export function chapterProblems(
  chapters: { start_seconds: number; title: string }[],
  duration: number | null,
): (ChapterProblem | null)[] {
  const starts = chapters.map(({ start_seconds }) => start_seconds)
  const first = Math.min(...starts)
  return chapters.map(({ start_seconds: at, title }, index) => {
    if (at === first && at > 0) return 'not_zero'
    if (starts.indexOf(at) < index) return 'repeated'
    if (duration !== null && at >= duration && at > 0) return 'beyond'
    return title.trim() === '' ? 'untitled' : null
  })
}
