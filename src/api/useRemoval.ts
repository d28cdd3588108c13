import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { ApiError } from './error.ts'
import { errorLine } from './explainError.ts'
import { useNewest } from './useNewest.ts'

interface Named {
  id: number
  lock_version: number
  broadcasts_count: number
}

/**
 * The deletion of something that broadcasts may use: then an heir must take its place (`reassign_to`). `uses` is their
 * number, `isUsed` counts the trash in too, which only the server’s refusal tells. After a 412 it `isOvertaken`, and
 * confirming goes over the newest version. What it answers is for `RemoveDialog`.
 */
export function useRemoval<Stored extends Named>({
  record,
  stored,
  remove,
  onRemoved,
}: {
  record: Stored
  stored: z.ZodType<Stored>
  remove: (doomed: { id: number; lock_version: number; reassign_to?: number }) => Promise<unknown>
  onRemoved: () => void
}) {
  const [heir, setHeir] = useState<Stored | null>(null)
  const { newest, isOvertaken, adopt } = useNewest(record, stored)
  const { mutate, error, isPending } = useMutation({
    mutationFn: remove,
    onSuccess: onRemoved,
    onError: adopt,
  })
  const code = error instanceof ApiError ? error.code : undefined
  const isSaid = code === 'in_use' || (code === 'precondition_failed' && isOvertaken)
  return {
    uses: newest.broadcasts_count,
    isUsed: newest.broadcasts_count > 0 || code === 'in_use',
    isOvertaken,
    isBusy: isPending,
    trouble: error === null || isSaid ? undefined : errorLine(error),
    heir,
    onHeir: setHeir,
    onConfirm: () =>
      mutate({
        id: newest.id,
        lock_version: newest.lock_version,
        ...(heir === null ? {} : { reassign_to: heir.id }),
      }),
  }
}
