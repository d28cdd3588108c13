import type { Chapter } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { ChapterProblem } from '#app/lib/chapterProblems.ts'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { TimecodeField } from '#app/ui/TimecodeField.tsx'
import type { Edits } from './edits.ts'
import classes from './AfterLive.module.css'

/** The chapters that the live left, each to be mended, kept or not. */
export function ChapterReview({
  chapters,
  problemOf,
  onEdit,
}: {
  chapters: (Chapter & { isKept: boolean })[]
  problemOf: (id: string) => ChapterProblem | null
  onEdit: (id: string, change: Edits[string]) => void
}) {
  return (
    <>
      <h3>{m.after_live_chapters()}</h3>
      {chapters.length === 0 && <p>{m.after_live_chapters_none()}</p>}
      <ol className={classes['rows']} aria-label={m.after_live_chapters()}>
        {chapters.map(({ id, start_seconds, title, isKept }, index) => {
          const number = index + 1
          const problem = isKept ? problemOf(id) : null
          const said = problem === null ? undefined : words[problem]()
          return (
            <li key={id} data-left={!isKept || undefined}>
              <Tick
                type="checkbox"
                label={m.after_live_keep_chapter({ number })}
                checked={isKept}
                onChange={(event) => onEdit(id, { isKept: event.currentTarget.checked })}
              />
              <TimecodeField
                label={m.after_live_chapter_start({ number })}
                error={problem === 'untitled' ? undefined : said}
                format={clockTime}
                value={start_seconds}
                onChange={(seconds) => onEdit(id, { start_seconds: seconds })}
              />
              <div className={classes['title']}>
                <TextField
                  label={m.after_live_chapter_title({ number })}
                  error={problem === 'untitled' ? said : undefined}
                  autoComplete="off"
                  maxLength={200}
                  value={title}
                  onChange={(event) => onEdit(id, { title: event.currentTarget.value })}
                />
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

const words: Record<ChapterProblem, () => string> = {
  not_zero: m.after_live_not_zero,
  repeated: m.after_live_repeated,
  beyond: m.after_live_beyond,
  untitled: m.after_live_untitled,
}
