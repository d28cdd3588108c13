import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { LeaveGuard } from '#app/ui/LeaveGuard.tsx'
import { notify } from '#app/ui/notify.ts'
import type { CellEdit } from './column.ts'
import classes from './WorkTable.module.css'

/**
 * One field in the place of its cell: Enter or leaving saves, Escape leaves it as it was. What is refused is said
 * beside it, and what was typed stays, or is told with the refusal to who has left; what somebody else saved meanwhile is shown, and only a second Enter replaces it.
 */
export function CellEditor<Row>({
  row,
  label,
  edit,
  explain,
  onDone,
}: {
  row: Row
  label: string
  edit: CellEdit<Row>
  explain: (error: unknown) => string
  /** Saved, or given up; `isLeft` when the focus went elsewhere before. */
  onDone: (isSaved: boolean, isLeft: boolean) => void
}) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const [held, setHeld] = useState(row) // as it was opened: the list under it may change
  const [before] = useState(() => edit.read(row))
  const [typed, setTyped] = useState(before)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isHere = useRef(true)
  const isLeft = useRef(false)
  const isOver = useRef(false)
  function end(isSaved: boolean) {
    isOver.current = true
    onDone(isSaved, isLeft.current)
  }
  const tell = (words: string) =>
    notify(m.table_refused_after({ label, typed: typed.trim(), words }), { tone: 'trouble' })
  // The list became too short for its line: what was typed is told.
  const taken = useRef(() => {})
  useLayoutEffect(() => {
    taken.current = () => {
      if (!isBusy && typed.trim() !== before) tell(trouble ?? '')
      onDone(false, true)
    }
  })
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      queueMicrotask(() => {
        if (!isHere.current && !isOver.current) taken.current()
      })
    }
  }, [])
  useLayoutEffect(() => field.current?.focus(), [])

  async function save() {
    if (isBusy) return
    if (typed.trim() === before) return end(true)
    const wrong = edit.check?.(typed.trim()) ?? null
    if (wrong !== null) return setTrouble(wrong)
    setBusy(true)
    await write(held)
  }
  async function write(over: Row) {
    try {
      await edit.save(over, typed.trim())
      end(true)
    } catch (error) {
      const theirs = edit.theirs?.(error, over) ?? null
      // An earlier try was heard, and its answer lost.
      if (theirs !== null && edit.read(theirs) === typed.trim()) return end(true)
      // What somebody saved elsewhere in the line is no question of this cell.
      if (theirs !== null && edit.read(theirs) === edit.read(over)) return write(theirs)
      if (theirs !== null) setHeld(theirs)
      const words = theirs === null ? explain(error) : m.table_overtaken({ theirs: wordsOf(theirs) })
      if (!isHere.current) tell(words)
      setTrouble(words)
      setBusy(false)
    }
  }
  function wordsOf(theirs: Row) {
    const value = edit.read(theirs)
    return edit.options?.find((option) => option.value === value)?.label ?? (value || m.table_nothing())
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation() // the arrows move the caret
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') end(false)
    if (event.key !== 'Enter') return
    event.preventDefault()
    void save()
  }
  const control = {
    ref: field,
    'aria-label': label,
    'aria-invalid': trouble !== null,
    value: typed,
    readOnly: isBusy,
    onKeyDown,
    onFocus: () => void (isLeft.current = false),
    onBlur: () => {
      isLeft.current = true
      if (trouble === null) void save()
    },
  }
  return (
    <div className={classes['editor']}>
      {edit.options === undefined ? (
        <input
          {...control}
          maxLength={edit.maxLength}
          inputMode={edit.isNumber ? 'numeric' : 'text'}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      ) : (
        <select
          {...{ ...control, readOnly: undefined }}
          disabled={isBusy}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        >
          {edit.options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
      <LeaveGuard
        when={!isBusy && typed.trim() !== before}
        isOnItsWay={isBusy}
        words={m.ui_discard_words()}
      />
    </div>
  )
}
