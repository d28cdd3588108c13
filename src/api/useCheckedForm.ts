import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { ApiError } from './error.ts'

/**
 * A form held to the contract’s own schema, before it is sent and by the server after. `read` makes the input of what
 * the form holds. `wrong` has the words for each refused value by its path (`name`, `items/0/label`), and the first of
 * them gets the focus; `error` is what the server refused as a whole. Spread `form` on the `<form>`.
 */
export function useCheckedForm<Schema extends z.ZodType, Reply>({
  schema,
  read = Object.fromEntries,
  send,
  onSent,
  onRefused,
}: {
  schema: Schema
  read?: (form: FormData) => unknown
  send: (input: z.output<Schema>) => Promise<Reply>
  onSent: (reply: Reply) => void
  onRefused?: (error: Error) => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { mutate, reset, error, isPending } = useMutation({
    mutationFn: send,
    onSuccess: onSent,
    onError(refused) {
      if (refused instanceof ApiError) setWrong(byPath(refused.issues))
      onRefused?.(refused)
    },
  })
  // Once the answer is there, for what is disabled while it is awaited takes no focus.
  useEffect(
    () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    [wrong, isPending],
  )

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    const parsed = schema.safeParse(read(new FormData(event.currentTarget)))
    setWrong(
      Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [path.join('/'), message]) ?? []),
    )
    if (parsed.success) mutate(parsed.data)
    else reset()
  }
  return { form: { ref: form, noValidate: true, onSubmit }, wrong, error, isPending }
}

function byPath(issues: ApiError['issues']) {
  return Object.fromEntries(issues.map(({ pointer, detail }) => [pointer.slice(1), detail]))
}
