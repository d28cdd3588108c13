import { Button, FileButton } from '@mantine/core'
import { IconPhotoUp } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { PICTURES } from './fileRefusal.ts'
import type { useUpload } from './useUpload.ts'
import classes from './ImageField.module.css'

/** Takes a picture by drop, by paste or by the system's own dialog, and sends it. `children` is what it would replace. */
export function PictureDrop({
  upload: { send, stop, sending, refusal },
  children,
}: {
  upload: ReturnType<typeof useUpload>
  children?: ReactNode
}) {
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | undefined) => {
    const [file] = files ?? []
    if (file !== undefined) send(file)
    return file !== undefined
  }
  function drag(event: DragEvent, over: boolean) {
    event.preventDefault()
    setOver(over)
  }
  return (
    <div
      role="presentation"
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer.files)
      }}
      onPaste={(event) => take(event.clipboardData.files) && event.preventDefault()}
    >
      {children}
      {sending === null ? (
        <p className={classes['how']}>
          {children === undefined && m.images_drop()}
          <FileButton accept={PICTURES.join()} onChange={(file) => file !== null && send(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconPhotoUp size={17} stroke={1.6} aria-hidden="true" />}
              >
                {children === undefined ? m.images_choose() : m.images_replace()}
              </Button>
            )}
          </FileButton>
        </p>
      ) : (
        <p className={classes['how']}>
          <progress value={sending.sent} aria-label={m.images_sending({ name: sending.name })} />
          <Button variant="default" onClick={stop}>
            {m.images_stop()}
          </Button>
        </p>
      )}
      <p className={classes['limits']}>{m.images_limits()}</p>
      {refusal !== null && (
        <p role="alert" className={classes['refusal']}>
          {refusal}
        </p>
      )}
    </div>
  )
}
