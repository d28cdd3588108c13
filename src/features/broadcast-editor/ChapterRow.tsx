import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Chapter } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { ChapterProblem } from '#app/lib/chapterProblems.ts'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { TimecodeField } from '#app/ui/TimecodeField.tsx'
import classes from './Chapters.module.css'

/** A chapter: its second and its title. What is wrong with a new one is said once it was left. */
export function ChapterRow({
  chapter,
  number,
  isNew,
  problem,
  duration,
  refusal,
  onChange,
  onLeave,
  onRemove,
}: {
  chapter: Chapter
  number: number
  isNew: boolean
  problem: ChapterProblem | null
  duration: number
  refusal: string | undefined
  onChange: (change: Partial<Chapter>) => void
  onLeave: (next: EventTarget | null) => void
  onRemove: () => void
}) {
  const [wasLeft, setWasLeft] = useState(!isNew)
  const start = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isNew) start.current?.select()
  }, [isNew])
  const said = problem !== null && wasLeft ? words[problem]({ duration: clockTime(duration) }) : undefined
  return (
    <li>
      <div
        className={classes['row']}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return
          setWasLeft(true)
          onLeave(relatedTarget)
        }}
      >
        <TimecodeField
          label={m.broadcast_form_chapter_start({ number })}
          error={problem === 'untitled' ? undefined : said}
          ref={start}
          format={clockTime}
          value={chapter.start_seconds}
          onChange={(start_seconds) => onChange({ start_seconds })}
        />
        <div className={classes['title']}>
          <TextField
            label={m.broadcast_form_chapter_title({ number })}
            error={refusal ?? (problem === 'untitled' ? said : undefined)}
            autoComplete="off"
            value={chapter.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        </div>
        <IconButton
          label={m.broadcast_form_chapter_remove({ number })}
          icon={<IconTrash size={16} stroke={1.75} />}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}

const words: Record<ChapterProblem, (values: { duration: string }) => string> = {
  not_zero: m.broadcast_form_chapter_not_zero,
  repeated: m.broadcast_form_chapter_repeated,
  beyond: m.broadcast_form_chapter_beyond,
  untitled: m.broadcast_form_chapter_untitled,
}
