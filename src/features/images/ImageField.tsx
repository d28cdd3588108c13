import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { FocalPoint } from './FocalPoint.tsx'
import { PictureDrop } from './PictureDrop.tsx'
import { useUpload } from './useUpload.ts'
import classes from './ImageField.module.css'

/**
 * The picture of a page: sent, described (alternative text or decorative, credit) and pointed at. It only edits the
 * value; whoever holds the form saves the description with the rest. Words typed while another picture is on its way
 * are for that one; when it does not arrive they wait for the next.
 */
export function ImageField({
  value,
  onChange,
  error,
  canSend = true,
}: {
  value: Image | null
  onChange: (value: Image | null) => void
  error?: string | undefined
  /** Whether the backend takes another. */
  canSend?: boolean
}) {
  const [typed, setTyped] = useState<Partial<Words>>({})
  const upload = useUpload((image) => {
    onChange({ ...image, ...typed })
    setTyped({})
  })
  if (value === null)
    return (
      <FieldGroup label={m.images_label()} error={error}>
        <PictureDrop upload={upload} />
      </FieldGroup>
    )
  const isSending = upload.sending !== null
  const words = isSending ? { ...NO_WORDS, ...typed } : value
  const set = (change: Partial<Words>) =>
    isSending ? setTyped({ ...typed, ...change }) : onChange({ ...value, ...change })
  const { width, height } = value
  const focus = <FocalPoint image={value} onChange={(point) => onChange({ ...value, ...point })} />
  return (
    <FieldGroup label={m.images_label()} error={error}>
      {canSend ? <PictureDrop upload={upload}>{focus}</PictureDrop> : focus}
      {(width < 1200 || height < 675) && (
        <p className={classes['refusal']}>{m.images_small({ width, height })}</p>
      )}
      <div className={classes['words']}>
        {isSending && <p className={classes['limits']}>{m.images_words_coming()}</p>}
        <TextField
          label={m.images_alt()}
          hint={m.images_alt_hint()}
          value={words.alt ?? ''}
          disabled={words.decorative}
          maxLength={500}
          onChange={(event) => set({ alt: orNull(event.currentTarget.value) })}
        />
        <Tick
          type="checkbox"
          label={m.images_decorative()}
          hint={m.images_decorative_hint()}
          checked={words.decorative}
          onChange={(event) => set({ decorative: event.currentTarget.checked })}
        />
        <TextField
          label={m.images_credit()}
          hint={m.images_credit_hint()}
          value={words.credit ?? ''}
          maxLength={200}
          onChange={(event) => set({ credit: orNull(event.currentTarget.value) })}
        />
        <Button variant="subtle" className={classes['remove']} onClick={() => onChange(null)}>
          {m.images_remove()}
        </Button>
      </div>
    </FieldGroup>
  )
}

/** What is said of a picture. */
type Words = Pick<Image, 'alt' | 'decorative' | 'credit'>
const NO_WORDS: Words = { alt: null, decorative: false, credit: null }

const orNull = (text: string) => (text === '' ? null : text)
