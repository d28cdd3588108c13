import { VisuallyHidden } from '@mantine/core'
import type { Stretch } from '#app/lib/diffWords.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './Words.module.css'

/** A text with what was taken out struck through and what was put in underlined; both are also said in words. */
export function Words({ words }: { words: Stretch[] }) {
  return words.map(({ kind, text }, place) => {
    if (kind === 'same') return text
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a stretch has no name but its place, and no state
      <Tag key={place} className={classes[kind]}>
        <VisuallyHidden>{kind === 'added' ? m.ui_words_added() : m.ui_words_removed()} </VisuallyHidden>
        {text}
        <VisuallyHidden>{m.ui_words_end()} </VisuallyHidden>
      </Tag>
    )
  })
}
