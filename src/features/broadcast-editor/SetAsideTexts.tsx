import { Button, CopyButton } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import classes from './BroadcastEditor.module.css'
import notice from './Notice.module.css'

/** What a field would hold. */
export interface SetAside {
  label: string
  text: string
}

/** Texts that could not stay or be stored, to be copied; those that need not be seen any more can be dismissed. */
export function SetAsideTexts({
  title = m.broadcast_form_set_aside(),
  words,
  texts,
  onDismiss,
}: {
  title?: string
  words?: string
  texts: SetAside[]
  onDismiss?: (text: SetAside) => void
}) {
  if (texts.length === 0) return null
  return (
    <section className={`${classes['notice']} ${notice['words']}`} aria-label={title}>
      <h2>{title}</h2>
      {words !== undefined && <p>{words}</p>}
      {texts.map((one) => (
        <div key={one.label + one.text} className={notice['one']}>
          <strong>{one.label}</strong>
          <div className={notice['text']}>{one.text}</div>
          <div className={classes['row']}>
            <CopyButton value={one.text}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? m.broadcast_form_copied() : m.broadcast_form_copy()}
                </Button>
              )}
            </CopyButton>
            {onDismiss !== undefined && (
              <Button size="compact-sm" variant="subtle" onClick={() => onDismiss(one)}>
                {m.broadcast_form_dismiss()}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}
