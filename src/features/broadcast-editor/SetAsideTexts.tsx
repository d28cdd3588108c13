import { Button, CopyButton } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import classes from './BroadcastEditor.module.css'

/** A version that was not chosen. */
export interface SetAside {
  label: string
  text: string
}

/** The versions that were not chosen, to be copied from until they are dismissed. */
export function SetAsideTexts({
  texts,
  onDismiss,
}: {
  texts: SetAside[]
  onDismiss: (text: SetAside) => void
}) {
  if (texts.length === 0) return null
  return (
    <section className={classes['notice']} aria-label={m.broadcast_form_set_aside()}>
      <h2>{m.broadcast_form_set_aside()}</h2>
      {texts.map((one) => (
        <div key={one.label + one.text} className={classes['version']}>
          <strong>{one.label}</strong>
          <div className={classes['versionText']}>{one.text}</div>
          <div className={classes['row']}>
            <CopyButton value={one.text}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? m.broadcast_form_copied() : m.broadcast_form_copy()}
                </Button>
              )}
            </CopyButton>
            <Button size="compact-sm" variant="subtle" onClick={() => onDismiss(one)}>
              {m.broadcast_form_dismiss()}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}
