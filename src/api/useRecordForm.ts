import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { ApiError } from './error.ts'
import { errorLine } from './explainError.ts'
import { useCheckedForm } from './useCheckedForm.ts'
import { heldAlready } from './heldAlready.ts'
import { changes, useNewest } from './useNewest.ts'

interface Versioned {
  id: number | string
  lock_version: number
}

/**
 * One form to create (a `record` with id 0) and to edit. An edit sends only what the person changed, so that what
 * somebody else saved elsewhere in the record stays; after a 412 nothing typed is lost, and saving again is the
 * person’s decision, unless what they typed is stored already. An empty address of a new record is left to the server. `dialog` is for `FormDialog`.
 */
export function useRecordForm<Schema extends z.ZodType<object>, Stored extends Versioned>({
  record,
  input,
  stored,
  read = (fields) => fields,
  create,
  save,
  onSaved,
}: {
  record: Stored
  input: Schema
  stored: z.ZodType<Stored>
  read?: (fields: Record<string, FormDataEntryValue>) => unknown
  create?: (input: z.output<Schema>) => Promise<Stored>
  save: (change: Pick<Stored, 'id' | 'lock_version'> & Partial<z.output<Schema>>) => Promise<Stored>
  onSaved: (record: Stored) => void
}) {
  const { newest, isOvertaken, adopt, theirs } = useNewest(record, stored)
  const queries = useQueryClient()
  async function saveAgain(typed: z.output<Schema>) {
    const change = changes(record, typed)
    try {
      return await save({ id: record.id, lock_version: newest.lock_version, ...change })
    } catch (refused) {
      const held = heldAlready(refused, stored, change)
      void queries.invalidateQueries()
      return held
    }
  }
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: input,
    read: (typed) => read(record.id === 0 ? withoutBlankSlug(typed) : Object.fromEntries(typed)),
    send: (typed) => (create !== undefined && record.id === 0 ? create(typed) : saveAgain(typed)),
    onSent: onSaved,
    onRefused: adopt,
  })
  const isStale = error instanceof ApiError && error.code === 'precondition_failed'
  const trouble = error === null || (isStale && isOvertaken) ? undefined : errorLine(error)
  return { wrong, theirs, newest, error, dialog: { form, trouble, isOvertaken, isBusy: isPending } }
}

function withoutBlankSlug(typed: FormData) {
  const { slug = '', ...fields } = Object.fromEntries(typed)
  return slug === '' ? fields : { ...fields, slug }
}
