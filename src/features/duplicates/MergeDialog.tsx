import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '#app/api/error.ts'
import { errorLine, explainError } from '#app/api/explainError.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { Merge, type MergedField, type MergePreview } from '#app/contract/merge.ts'
import { m } from '#app/paraglide/messages.js'
import { Dialog } from '#app/ui/Dialog.tsx'
import { Discard } from '#app/ui/Discard.tsx'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { FormError } from '#app/ui/FormError.tsx'
import { notify } from '#app/ui/notify.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import { useLeaving } from '#app/ui/useLeaving.ts'
import { FieldChoice } from './FieldChoice.tsx'
import { namesOf } from './namesOf.ts'
import { mergePreview, mergeTwo } from './queries.ts'
import { useUndoMerge } from './useUndoMerge.ts'
import classes from './Duplicates.module.css'

/** What a merge would do, field by field and with its counts, before it is done; which of the two stays can be swapped. */
export function MergeDialog({
  noun,
  pair,
  onMerged,
  onClose,
}: {
  noun: Doubled
  pair: [from: number, into: number]
  /** Told which one stayed. */
  onMerged?: (kept: number) => void
  onClose: () => void
}) {
  const [[from, into], setSides] = useState(pair)
  const [chosen, setChosen] = useState<Partial<Record<MergedField, boolean>>>({})
  const preview = useQuery(mergePreview(noun, from, into))
  const { undo } = useUndoMerge()
  const queries = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    ...mergeTwo(queries),
    onSuccess(operation, { into: kept }) {
      const action = { label: m.ui_undo(), run: () => undo(operation) }
      notify(m.duplicates_merged({ ...namesOf(operation), count: operation.done }), { action })
      onClose()
      onMerged?.(kept.id)
      return queries.invalidateQueries()
    },
    onError: () => void preview.refetch(),
  })
  const { leave, discard } = useLeaving(Object.keys(chosen).length > 0)
  const close = () => leave(onClose)
  const takes = (field: MergePreview['fields'][number]) => chosen[field.field] ?? field.takes

  function merge({ fields, from: gone, into: kept }: MergePreview) {
    const side = ({ id, lock_version }: typeof gone) => ({ id, lock_version })
    const take = fields.filter(takes).map(({ field }) => field)
    mutate(Merge.parse({ noun, from: side(gone), into: side(kept), take }))
  }

  if (preview.data === undefined)
    return (
      <Dialog opened onClose={onClose} title={m.duplicates_merge()} size="lg">
        {preview.isError ? (
          <ErrorState {...explainError(preview.error)} onRetry={() => void preview.refetch()} />
        ) : (
          <SkeletonList />
        )}
      </Dialog>
    )
  const { data } = preview
  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={m.duplicates_dialog({ from: data.from.name, into: data.into.name })}
      actions={
        <>
          <Button variant="default" onClick={close}>
            {m.ui_cancel()}
          </Button>
          <Button loading={isPending} onClick={() => merge(data)}>
            {m.duplicates_confirm()}
          </Button>
        </>
      }
    >
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setSides([into, from])
          setChosen({})
        }}
      >
        {m.duplicates_swap({ name: data.from.name })}
      </Button>
      <Moves preview={data} />
      <h3 className={classes['title']}>{m.duplicates_fields()}</h3>
      {data.fields.length === 0 && <p className={classes['facts']}>{m.duplicates_same_fields()}</p>}
      {data.fields.map((field) => (
        <FieldChoice
          key={field.field}
          noun={noun}
          field={field}
          takes={takes(field)}
          onTakes={(value) => setChosen((old) => ({ ...old, [field.field]: value }))}
        />
      ))}
      {error !== null && <FormError>{mergeError(error)}</FormError>}
      <Discard {...discard} />
    </Dialog>
  )
}

function Moves({ preview: { from, into, counts, other_names } }: { preview: MergePreview }) {
  return (
    <div className={classes['moves']}>
      <p>
        {counts.broadcasts === 0
          ? m.duplicates_moves_none({ name: from.name })
          : m.duplicates_moves({ count: counts.broadcasts, name: into.name })}{' '}
        {counts.both > 0 && m.duplicates_both({ count: counts.both })}
      </p>
      <p className={classes['facts']}>{m.duplicates_counts(counts)}</p>
      {other_names.length > 0 && <p>{m.duplicates_other_names({ names: other_names.join(', ') })}</p>}
      <p className={classes['facts']}>{m.duplicates_address()}</p>
    </div>
  )
}

function mergeError(error: unknown) {
  const code = error instanceof ApiError ? error.code : null
  if (code === 'conflict' || code === 'not_found') return m.duplicates_gone()
  return code === 'precondition_failed' ? m.duplicates_changed() : errorLine(error)
}
