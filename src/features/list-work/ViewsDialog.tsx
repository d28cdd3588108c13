import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { useCheckedForm } from '#app/api/useCheckedForm.ts'
import { can } from '#app/contract/policy.ts'
import { type SavedView, SavedViewInput, type ViewedList } from '#app/contract/saved-view.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { ConfirmDialog } from '#app/ui/ConfirmDialog.tsx'
import { Dialog } from '#app/ui/Dialog.tsx'
import { Discard } from '#app/ui/Discard.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { RowActions } from '#app/ui/RowActions.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { useLeaving } from '#app/ui/useLeaving.ts'
import { createView, removeView, saveView } from './viewQueries.ts'
import classes from './ListWork.module.css'

/** Keeps what the list shows now as a view; renames, shares and deletes those that are kept. */
export function ViewsDialog({
  list,
  views,
  asked,
  columns,
  onClose,
}: {
  list: ViewedList
  views: SavedView[]
  asked: Record<string, string>
  columns: string[]
  onClose: () => void
}) {
  const queries = useQueryClient()
  const actor = useSession()
  const canShare = can(actor, 'view.share')
  const [edited, setEdited] = useState<SavedView | null>(null)
  const { mutateAsync: create } = useMutation(createView(queries))
  const { mutateAsync: save } = useMutation(saveView(queries))
  const [isTyped, setTyped] = useState(false)
  const { leave, discard } = useLeaving(isTyped)
  const [replaces, setReplaces] = useState(false)
  const [doomed, setDoomed] = useState<SavedView | null>(null)
  const removal = useMutation({ ...removeView(queries), onSuccess: forget, onError: () => setDoomed(null) })
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: SavedViewInput.pick({ name: true, is_shared: true }),
    read: (typed) => ({ name: typed.get('name'), is_shared: typed.get('is_shared') === 'on' }),
    send: (input) =>
      edited === null
        ? create({ ...input, list, search: asked, columns })
        : save({
            id: edited.id,
            lock_version: edited.lock_version,
            ...input,
            ...(replaces ? { search: asked, columns } : {}),
          }),
    onSent: onClose,
  })
  function forget(_: unknown, { id }: SavedView) {
    setDoomed(null)
    if (edited?.id === id) edit(null)
  }
  function edit(view: SavedView | null) {
    setEdited(view)
    setReplaces(false)
    setTyped(false)
  }
  const refusalOf = (view: SavedView) =>
    view.owner.id === actor.user.id || canShare ? null : m.broadcasts_refusal_role()
  const trouble = error ?? removal.error
  return (
    <Dialog opened size="md" title={m.list_work_views()} onClose={() => leave(onClose)}>
      {views.length > 0 && (
        <ul className={classes['kept']}>
          {views.map((view) => (
            <li key={view.id}>
              <span>{view.name}</span>
              {view.is_shared && <small>{m.list_work_view_by({ name: view.owner.name })}</small>}
              <div>
                <RowActions
                  name={view.name}
                  editRefusal={refusalOf(view)}
                  onEdit={() => leave(() => edit(view))}
                  removeRefusal={refusalOf(view)}
                  onRemove={() => setDoomed(view)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <form {...form} key={edited?.id ?? 0} className={classes['form']} onInput={() => setTyped(true)}>
        <h3>{edited === null ? m.list_work_view_new() : m.ui_edit({ name: edited.name })}</h3>
        <TextField
          label={m.list_work_view_name()}
          name="name"
          maxLength={80}
          data-autofocus
          defaultValue={edited?.name ?? ''}
          error={wrong['name']}
        />
        {canShare && (
          <Tick
            type="checkbox"
            name="is_shared"
            label={m.list_work_view_share()}
            defaultChecked={edited?.is_shared ?? false}
          />
        )}
        {edited !== null && (
          <Tick
            type="checkbox"
            label={m.list_work_view_replace()}
            checked={replaces}
            onChange={(event) => setReplaces(event.currentTarget.checked)}
          />
        )}
        {trouble !== null && <FormError>{errorLine(trouble)}</FormError>}
        <div className={classes['buttons']}>
          {edited !== null && (
            <Button variant="default" onClick={() => leave(() => edit(null))}>
              {m.ui_cancel()}
            </Button>
          )}
          <Button type="submit" loading={isPending}>
            {edited === null ? m.list_work_view_keep() : m.ui_save()}
          </Button>
        </div>
      </form>
      <Discard {...discard} isTyped={isTyped && !isPending} />
      <ConfirmDialog
        opened={doomed !== null}
        title={m.ui_remove_title({ name: doomed?.name ?? '' })}
        action={m.ui_remove()}
        destructive
        busy={removal.isPending}
        onConfirm={() => doomed !== null && removal.mutate(doomed)}
        onCancel={() => setDoomed(null)}
      >
        {m.list_work_view_remove()}
      </ConfirmDialog>
    </Dialog>
  )
}
