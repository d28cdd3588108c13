import { Button } from '@mantine/core'
import type { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { FocalPoint } from './FocalPoint.tsx'
import { PictureDrop } from './PictureDrop.tsx'
import classes from './ImageField.module.css'

/**
 * The picture of a page: sent, described (alternative text or decorative, credit) and pointed at. It only edits the
 * value; whoever holds the form saves the description with the rest.
 */
export function ImageField({
  value,
  onChange,
  error,
}: {
  value: Image | null
  onChange: (value: Image | null) => void
  error?: string | undefined
}) {
  if (value === null)
    return (
      <FieldGroup label={m.images_label()} error={error}>
        <PictureDrop onSent={onChange} />
      </FieldGroup>
    )
  const set = (change: Partial<Image>) => onChange({ ...value, ...change })
  const { width, height } = value
  return (
    <FieldGroup label={m.images_label()} error={error}>
      <PictureDrop onSent={onChange}>
        <FocalPoint image={value} onChange={set} />
      </PictureDrop>
      {(width < 1200 || height < 675) && (
        <p className={classes['refusal']}>{m.images_small({ width, height })}</p>
      )}
      <div className={classes['words']}>
        <TextField
          label={m.images_alt()}
          hint={m.images_alt_hint()}
          value={value.alt ?? ''}
          disabled={value.decorative}
          maxLength={500}
          onChange={(event) => set({ alt: orNull(event.currentTarget.value) })}
        />
        <Tick
          type="checkbox"
          label={m.images_decorative()}
          hint={m.images_decorative_hint()}
          checked={value.decorative}
          onChange={(event) => set({ decorative: event.currentTarget.checked })}
        />
        <TextField
          label={m.images_credit()}
          hint={m.images_credit_hint()}
          value={value.credit ?? ''}
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

const orNull = (text: string) => (text === '' ? null : text)
