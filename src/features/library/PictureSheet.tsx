import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Image, ImagePatch } from '#app/contract/image.ts'
import type { StoredImage } from '#app/contract/library.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { FocalPoint } from '#app/features/images/FocalPoint.tsx'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { PictureActs } from './PictureActs.tsx'
import { savePicture } from './queries.ts'
import type { Replaced } from './ReplacedNotice.tsx'
import classes from './Library.module.css'

/** All that is said of a picture, where it is used, what is like it. */
export function PictureSheet({
  image,
  actor,
  onReplaced,
  onClose,
}: {
  image: StoredImage
  actor: Actor
  onReplaced: (replaced: Replaced) => void
  onClose: () => void
}) {
  const [point, setPoint] = useState({ focal_x: image.focal_x, focal_y: image.focal_y })
  const [decorative, setDecorative] = useState(image.decorative)
  const { dialog, wrong, theirs } = useRecordForm<typeof ImagePatch, Image>({
    record: image,
    input: ImagePatch,
    stored: Image,
    read: ({ alt = image.alt ?? '', credit, licence, source_url }) => ({
      alt,
      credit,
      licence,
      source_url: source_url === '' ? null : source_url,
      decorative,
      ...point,
    }),
    save: useMutation(savePicture(useQueryClient())).mutateAsync,
    onSaved() {
      notify(m.ui_saved({ name: image.filename }))
      onClose()
    },
  })
  const line = (key: 'credit' | 'licence' | 'source_url', label: string, max: number, hint?: string) => (
    <TextField
      label={label}
      name={key}
      maxLength={max}
      defaultValue={image[key] ?? ''}
      hint={theirs(key) ?? hint}
      error={wrong[key]}
    />
  )
  const day = formatDate(image.created_at, 'UTC', { locale: getLocale() })
  return (
    <FormDialog title={m.library_sheet({ name: image.filename })} onClose={onClose} {...dialog}>
      {(leave) => (
        <>
          <FocalPoint image={{ ...image, ...point }} onChange={setPoint} />
          <p className={classes['muted']}>
            {m.library_size({ width: image.width, height: image.height, day })}
          </p>
          <TextField
            label={m.images_alt()}
            name="alt"
            maxLength={500}
            disabled={decorative}
            defaultValue={image.alt ?? ''}
            hint={theirs('alt') ?? m.images_alt_hint()}
            error={wrong['alt']}
          />
          <Tick
            type="checkbox"
            label={m.images_decorative()}
            hint={m.images_decorative_hint()}
            checked={decorative}
            onChange={(event) => setDecorative(event.currentTarget.checked)}
          />
          {line('credit', m.images_credit(), 200, m.images_credit_hint())}
          {line('licence', m.library_licence(), 100, m.library_licence_hint())}
          {line('source_url', m.library_source(), 2000)}
          <PictureActs
            image={image}
            canReplace={can(actor, 'archive.bulk')}
            canRemove={can(actor, 'image.delete')}
            leave={leave}
            onReplaced={onReplaced}
            onClose={onClose}
          />
        </>
      )}
    </FormDialog>
  )
}
