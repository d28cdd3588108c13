import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Chapter } from '#app/contract/broadcast.ts'
import { chapterProblems } from '#app/lib/chapterProblems.ts'
import { parseChapters } from '#app/lib/parseChapters.ts'
import { m } from '#app/paraglide/messages.js'
import { useField } from '#app/save/use-draft.ts'
import { notify } from '#app/ui/notify.ts'
import { ChapterRow } from './ChapterRow.tsx'
import { inOrder, nextChapter, withPasted } from './chapterRows.ts'
import type { Editing } from './editing.ts'
import type { BroadcastFields } from './fields.ts'
import { useDraftField } from './useDraftField.ts'
import { YoutubeChapters } from './YoutubeChapters.tsx'
import editor from './BroadcastEditor.module.css'
import classes from './Chapters.module.css'

/** The chapters of the video. They stand in its order once a row is left; a list that is pasted fills the rows. */
export function ChaptersField({ editing }: { editing: Editing }) {
  const { draft } = editing
  const { value: chapters, change, errorAt, refusal } = useDraftField(editing, 'chapters')
  const { seconds: duration } = useField<BroadcastFields, 'duration'>(draft, 'duration').value
  const [added, setAdded] = useState<string | null>(null)
  const problems = chapterProblems(chapters, duration)
  const undone = (undo: () => void) => ({ action: { label: m.ui_undo(), run: undo } })

  function update(id: string, changed: Partial<Chapter>) {
    change((before) => before.map((one) => (one.id === id ? { ...one, ...changed } : one)))
  }
  /** The row that one goes to may move with the others: the focus stays with it. */
  function sort(next: EventTarget | null) {
    if (inOrder(draft.value('chapters')) === draft.value('chapters')) return
    flushSync(() => change(inOrder))
    if (next instanceof HTMLElement && document.activeElement !== next) next.focus()
  }
  function add() {
    const id = crypto.randomUUID()
    setAdded(id)
    change((before) => [...before, nextChapter(before, id)])
  }
  function remove(gone: Chapter, number: number) {
    change((before) => before.filter(({ id }) => id !== gone.id))
    const undo = () => change((before) => inOrder([...before, gone]))
    notify(m.broadcast_form_chapter_removed({ number }), undone(undo))
  }
  function paste(event: ClipboardEvent) {
    const pasted = parseChapters(event.clipboardData.getData('text/plain'))
    if (pasted.length < 2) return
    event.preventDefault()
    const before = draft.value('chapters')
    change(() => withPasted(before, pasted, () => crypto.randomUUID()))
    const after = draft.value('chapters')
    const undo = () =>
      draft.value('chapters') === after
        ? change(() => before)
        : notify(m.broadcast_form_undo_late(), { tone: 'trouble' })
    notify(m.broadcast_form_chapters_pasted({ count: pasted.length }), undone(undo))
  }
  return (
    <>
      <p className={classes['hint']}>{m.broadcast_form_chapters_hint()}</p>
      {(refusal ?? errorAt('/chapters')) !== undefined && (
        <p className={editor['watch']}>{refusal ?? errorAt('/chapters')}</p>
      )}
      <ol className={classes['list']} aria-label={m.broadcast_form_chapters()} onPaste={paste}>
        {chapters.map((chapter, index) => (
          <ChapterRow
            key={chapter.id}
            chapter={chapter}
            number={index + 1}
            isNew={chapter.id === added}
            problem={problems[index] ?? null}
            duration={duration ?? 0}
            refusal={errorAt(`/chapters/${index}/title`) ?? errorAt(`/chapters/${index}/start_seconds`)}
            onChange={(changed) => update(chapter.id, changed)}
            onLeave={sort}
            onRemove={() => remove(chapter, index + 1)}
          />
        ))}
      </ol>
      <Button variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
        {m.broadcast_form_chapter_add()}
      </Button>
      <YoutubeChapters chapters={chapters} duration={duration} />
    </>
  )
}
