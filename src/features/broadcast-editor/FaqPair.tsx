import { memo, useEffect, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import { useKeptCaret } from '#app/ui/useKeptCaret.ts'
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
  const { box, keepCaret } = useKeptCaret<HTMLInputElement>(question)
  useEffect(
    () =>
      sheet.follow(id, (faq) => {
        keepCaret(faq.question)
        setQuestion(faq.question)
      }),
    [sheet, id, keepCaret],
  )
  useEffect(() => {
    if (isNew) box.current?.focus()
  }, [isNew, box])
  return (
    <div className={classes['pairOfTexts']}>
      <TextField
        label={m.broadcast_form_question({ number })}
        error={question.length > 300 ? m.broadcast_form_question_long() : undefined}
        value={question}
        ref={box}
        onChange={(event) => {
          setQuestion(event.currentTarget.value)
          sheet.ask(id, event.currentTarget.value)
        }}
      />
      <AnswerText sheet={sheet} id={id} label={m.broadcast_form_answer({ number })} disabled={disabled} />
    </div>
  )
})
