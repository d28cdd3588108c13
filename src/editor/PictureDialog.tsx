import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import { type FormEvent, useId, useState } from 'react'
import type { Image } from '#app/contract/image.ts'
import { PictureDrop } from '#app/features/images/PictureDrop.tsx'
import { useUpload } from '#app/features/images/useUpload.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import classes from './RichText.module.css'

/**
 * Puts a picture into the text (`file` was pasted or dropped there), or describes the one that is selected. What it shows
 * is asked with the picture itself; to leave the words for later is allowed, and the checks will say so.
 */
export function PictureDialog({
  editor,
  file,
  onClose,
}: {
  editor: Editor
  file?: File | undefined
  onClose: () => void
}) {
  const form = useId()
  const { selection } = editor.state
  const isFigure = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  const selected = isFigure && file === undefined ? selection : null
  const given: unknown = selected?.node.attrs['alt']
  const [image, setImage] = useState<Image | null>(null)
  const upload = useUpload(setImage, file)
  const [alt, setAlt] = useState(typeof given === 'string' ? given : '')
  const [isDecorative, setDecorative] = useState(given === '')

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const attrs = { alt: isDecorative ? '' : alt.trim() || null }
    if (selected !== null) editor.chain().focus().updateAttributes('figure', attrs).run()
    else if (image !== null) {
      const { id: imageId, url: src, width, height } = image
      const figure = { type: 'figure', attrs: { ...attrs, imageId, src, width, height } }
      editor.chain().focus().insertContentAt(placeIn(editor.state), figure).run()
    }
    onClose()
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      title={selected === null ? m.editor_picture() : m.editor_alt()}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {m.editor_cancel()}
          </Button>
          {(selected !== null || image !== null) && (
            <Button type="submit" form={form}>
              {selected === null ? m.editor_insert() : m.editor_keep()}
            </Button>
          )}
        </>
      }
    >
      {selected === null && (
        <PictureDrop upload={upload}>
          {image === null ? undefined : <img className={classes['sent']} src={image.url} alt="" />}
        </PictureDrop>
      )}
      {(selected !== null || image !== null) && (
        <form id={form} className={classes['words']} onSubmit={submit} noValidate>
          <TextField
            label={m.editor_alt()}
            hint={m.editor_alt_hint()}
            value={alt}
            disabled={isDecorative}
            maxLength={500}
            onChange={(event) => setAlt(event.currentTarget.value)}
            data-autofocus
            ref={focus}
          />
          <Tick
            type="checkbox"
            label={m.editor_decorative()}
            hint={m.editor_decorative_hint()}
            checked={isDecorative}
            onChange={(event) => setDecorative(event.currentTarget.checked)}
          />
        </form>
      )}
    </Dialog>
  )
}

/** A function of the module is the same at each drawing: React calls it once, when the box comes with the picture. */
function focus(input: HTMLInputElement | null) {
  input?.focus()
}

/** Where a picture goes: over the words that are selected, but after a block that is, or a figure whose caption holds the caret. */
function placeIn({ selection }: EditorState) {
  const { $from, from, to } = selection
  if (selection instanceof NodeSelection) return to
  return $from.node(1).type.name === 'figure' ? $from.after(1) : { from, to }
}
