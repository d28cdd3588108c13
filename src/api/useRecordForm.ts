import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { z } from 'zod'
import { ApiError } from './error.ts'
import { errorLine } from './explainError.ts'
import { useCheckedForm } from './useCheckedForm.ts'
import { heldAlready } from './heldAlready.ts'
import type { Keeping } from './keeping.ts'
import { changes, useNewest } from './useNewest.ts'

interface Versioned {
  id: number | string
  lock_version: number
}

/**
 * One form to create (a `record` with id 0) and to edit. An edit sends only what the person changed, so that what
 * somebody else saved elsewhere in the record stays; after a 412 nothing typed is lost, and saving again is the
 * person’s decision, unless what they typed is stored already. An empty address of a new record is left to the server. `dialog` is for `FormDialog`.
 * With a `keeping` what is typed is kept on the device: the fields begin as in `start`, and `keep` is for what changes
 * without an input event.
 */
export function useRecordForm<Schema extends z.ZodType<object>, Stored extends Versioned>({
  record,
  input,
  stored,
  read = (fields) => fields,
  create,
  save,
  onSaved,
  keeping,
}: {
  record: Stored
  input: Schema
  stored: z.ZodType<Stored>
  read?: (fields: Record<string, FormDataEntryValue>) => unknown
  create?: (input: z.output<Schema>) => Promise<Stored>
  save: (change: Pick<Stored, 'id' | 'lock_version'> & Partial<z.output<Schema>>) => Promise<Stored>
  onSaved: (record: Stored) => void
  keeping?: Keeping | undefined
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
  const inputOf = (typed: FormData) => ({
    ...keeping?.change,
    ...Object(read(record.id === 0 ? withoutBlankSlug(typed) : Object.fromEntries(typed))),
  })
  const { form, wrong, error, isPending } = useCheckedForm({
    schema: input,
    read: inputOf,
    send: (typed) => (create !== undefined && record.id === 0 ? create(typed) : saveAgain(typed)),
    onSent(saved) {
      onSaved(saved)
      keeping?.forget()
    },
    onRefused: adopt,
  })
  function keep() {
    const element = form.ref.current
    if (element !== null) keeping?.keep(record, () => (isHeld(element) ? null : changed(element)))
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    keeping?.write() // before its fields are disabled
    form.onSubmit(event)
  }
  function changed(element: HTMLFormElement) {
    const typed = inputOf(new FormData(element))
    return changes(record, { ...typed, ...input.safeParse(typed).data })
  }
  const isStale = error instanceof ApiError && error.code === 'precondition_failed'
  const trouble = error === null || (isStale && isOvertaken) ? undefined : errorLine(error)
  const dialog = {
    form: { ...form, onInput: keep, onSubmit: submit },
    trouble,
    isOvertaken,
    isBusy: isPending,
    note: keeping?.note,
    isRestored: keeping !== undefined && Object.keys(keeping.change).length > 0,
    onDiscard: keeping?.forget,
  }
  const start = { ...record, ...keeping?.change } as Stored // what is put back was read by its schema
  return { wrong, theirs, newest, error, start, keep, dialog }
}

/** What is disabled while it is sent is in no FormData. */
const isHeld = (form: HTMLFormElement) => form.querySelector('fieldset:disabled') !== null

function withoutBlankSlug(typed: FormData) {
  const { slug = '', ...fields } = Object.fromEntries(typed)
  return slug === '' ? fields : { ...fields, slug }
}
