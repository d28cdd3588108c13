import { useCallback, useEffect, useRef, useState } from 'react'
import { RichText } from '#app/editor/RichText.tsx'
import { htmlToText } from '#app/lib/htmlText.ts'
import type { FaqSheet } from './faqSheet.ts'
import classes from './BroadcastEditor.module.css'

/**
 * The answer to a question. An editor is not cheap, and a page may have forty: it is there once the answer is near the
 * screen, or focused. Until then its place holds the words, under the same name.
 */
export function AnswerText({
  sheet,
  id,
  label,
  disabled,
}: {
  sheet: FaqSheet
  id: string
  label: string
  disabled: boolean
}) {
  const [initial, setInitial] = useState(() => sheet.pair(id).answer_html)
  const follow = useCallback(
    (take: (html: string) => void) => sheet.follow(id, ({ answer_html }) => take(answer_html)),
    [sheet, id],
  )
  useEffect(() => follow(setInitial), [follow])
  const [opened, setOpened] = useState<'by scrolling' | 'by focus' | null>(
    initial === '' ? 'by scrolling' : null,
  )
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened !== null || place.current === null) return
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting === true && setOpened('by scrolling'),
      { rootMargin: '300px' },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [opened])

  if (opened !== null)
    return (
      <div>
        <span className={classes['label']} aria-hidden="true">
          {label}
        </span>
        <RichText
          label={label}
          kind="answer"
          initialHtml={initial}
          follow={follow}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person just focused this very place
          autoFocus={opened === 'by focus'}
          disabled={disabled}
          onTouch={(read) => sheet.answer(id, read)}
        />
      </div>
    )
  return (
    <div>
      <span className={classes['label']} aria-hidden="true">
        {label}
      </span>
      <div
        ref={place}
        role="textbox"
        aria-multiline="true"
        aria-readonly="true"
        aria-label={label}
        tabIndex={0}
        className={classes['closedText']}
        onFocus={() => setOpened('by focus')}
      >
        {htmlToText(initial)}
      </div>
    </div>
  )
}
