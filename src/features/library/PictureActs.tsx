import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { ImageUse, StoredImage } from '#app/contract/library.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { OtherPictureField } from './OtherPictureField.tsx'
import { libraryQueries, removePicture, replacePicture } from './queries.ts'
import type { Replaced } from './ReplacedNotice.tsx'
import classes from './Library.module.css'

/** Where a picture is used and what is like it; from there, putting another in its place, and deleting it. */
export function PictureActs({
  image,
  canReplace,
  canRemove,
  leave,
  onReplaced,
  onClose,
}: {
  image: StoredImage
  canReplace: boolean
  canRemove: boolean
  leave: (go: () => void) => void
  onReplaced: (replaced: Replaced) => void
  onClose: () => void
}) {
  const queries = useQueryClient()
  const uses = useQuery(libraryQueries.uses(image.id)).data?.data
  const [asked, setAsked] = useState<{ by: { id: number; filename: string } } | 'remove' | null>(null)
  const replace = useMutation({
    ...replacePicture(queries),
    onSuccess: async ({ id, done }) => {
      onReplaced({ operation: id, count: done })
      await queries.invalidateQueries()
    },
  })
  const remove = useMutation({
    ...removePicture(queries),
    onSuccess: async () => {
      notify(m.library_removed())
      onClose()
      await queries.invalidateQueries({ queryKey: ['images'] })
    },
  })
  const refusal = canReplace ? null : m.broadcasts_refusal_role()
  const isUsed = uses === undefined || uses.length > 0
  const keep = !canRemove ? m.broadcasts_refusal_role() : isUsed ? m.library_remove_used() : null
  const error = replace.error ?? remove.error
  return (
    <>
      {canReplace && uses !== undefined && uses.length > 0 && (
        <OtherPictureField id={image.id} onPick={(by) => leave(() => setAsked({ by }))} />
      )}
      <FieldGroup label={m.library_uses()}>
        {uses?.length === 0 && <p>{m.library_uses_none()}</p>}
        <ul className={classes['uses']}>
          {uses?.map((use) => (
            <li key={`${use.place} ${use.id}`}>
              <UseLink use={use} /> <span className={classes['muted']}>{PLACES[use.place]()}</span>
            </li>
          ))}
        </ul>
      </FieldGroup>
      {image.twins.length > 0 && (
        <FieldGroup label={m.library_twins()}>
          <ul className={classes['twins']}>
            {image.twins.map((twin) => (
              <li key={twin.id}>
                <img src={twin.url} alt="" />
                <span>
                  {twin.filename}{' '}
                  <span className={classes['muted']}>
                    {twin.is_same ? m.library_twin_same() : m.library_twin_alike()}
                  </span>
                </span>
                <ActionButton
                  size="compact-sm"
                  variant="default"
                  refusal={refusal}
                  onClick={() => leave(() => setAsked({ by: twin }))}
                >
                  {m.library_replace_by({ name: twin.filename })}
                </ActionButton>
              </li>
            ))}
          </ul>
        </FieldGroup>
      )}
      {error !== null && <FormError>{errorLine(error)}</FormError>}
      <div>
        <ActionButton
          variant="outline"
          refusal={keep}
          loading={remove.isPending}
          onClick={() => leave(() => setAsked('remove'))}
        >
          {m.library_remove()}
        </ActionButton>
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={asked === 'remove' ? m.library_remove() : m.library_replace_title()}
        action={asked === 'remove' ? m.library_remove() : m.library_replace()}
        destructive={asked === 'remove'}
        onConfirm={() => {
          setAsked(null)
          if (asked === 'remove') remove.mutate(image)
          else if (asked !== null) replace.mutate({ id: image.id, by: asked.by.id })
        }}
        onCancel={() => setAsked(null)}
      >
        {asked === 'remove'
          ? m.library_remove_words()
          : m.library_replace_words({ name: asked?.by.filename ?? '' })}
      </ConfirmDialog>
    </>
  )
}

function UseLink({ use: { place, id, name } }: { use: ImageUse }) {
  const params = { id: String(id) }
  return place === 'guest' ? (
    <Link to="/invites/$id" params={params}>
      {name}
    </Link>
  ) : (
    <Link to="/emissions/$id" params={params}>
      {name}
    </Link>
  )
}

const PLACES: Record<ImageUse['place'], () => string> = {
  page: m.library_use_page,
  text: m.library_use_text,
  guest: m.library_use_guest,
}
