import { Button, CopyButton } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './CalendarFeeds.module.css'

/** An address to paste elsewhere: chosen whole by a click, or copied. */
export function AddressLine({ label, url }: { label: string; url: string }) {
  return (
    <div className={classes['line']}>
      <TextField label={label} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={url}>
        {({ copied, copy }) =>
          copied ? (
            <Button variant="default" onClick={copy}>
              {m.calendar_copied()}
            </Button>
          ) : (
            <Button variant="default" onClick={copy} aria-label={m.calendar_copy_named({ name: label })}>
              {m.calendar_copy()}
            </Button>
          )
        }
      </CopyButton>
    </div>
  )
}
