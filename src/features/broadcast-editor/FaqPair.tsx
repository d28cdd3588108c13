import { memo, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import { AnswerText } from './AnswerText.tsx'
import type { FaqRow, FaqSheet } from './faqSheet.ts'
import classes from './BroadcastEditor.module.css'

/** A question and its answer. It draws again when it moves, not when another one is typed in. */
export const FaqPair = memo(function FaqPair({
  sheet,
  row: { id, isNew },
  number,
  disabled,
}: {
  sheet: FaqSheet
  row: FaqRow
  number: number
  disabled: boolean
}) {
  const [question, setQuestion] = useState(() => sheet.pair(id).question)
  return (
    <div className={classes['pairOfTexts']}>
      <TextField
        label={m.broadcast_form_question({ number })}
        error={question.length > 300 ? m.broadcast_form_question_long() : undefined}
        value={question}
        ref={isNew ? focusOnce : undefined}
        onChange={(event) => {
          setQuestion(event.currentTarget.value)
          sheet.ask(id, event.currentTarget.value)
        }}
      />
      <AnswerText sheet={sheet} id={id} label={m.broadcast_form_answer({ number })} disabled={disabled} />
    </div>
  )
})

/** A function of the module is the same at each drawing: React calls it once, when the box appears. */
function focusOnce(input: HTMLInputElement | null) {
  input?.focus()
}
