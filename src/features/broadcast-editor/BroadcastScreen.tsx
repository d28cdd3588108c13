import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { BLANK } from './blank.ts'
import { BroadcastEditor, type Slots } from './BroadcastEditor.tsx'

/**
 * The editor of a stored page, or of a new one when there is no `id`. A new page gets its address at its first save,
 * and keeps the editor it was begun in: the caret, the undo history and whatever is being typed stay.
 */
export function BroadcastScreen({
  id,
  onCreated,
  ...slots
}: Slots & { id: number | undefined; onCreated: (id: number) => void }) {
  const [born, setBorn] = useState<{ id: number; key: string } | null>(null)
  const key = id !== undefined && id === born?.id ? born.key : `new after ${born?.id ?? 'none'}`
  if (id !== undefined && id !== born?.id) return <StoredBroadcast key={id} id={id} {...slots} />
  function created(newId: number) {
    setBorn({ id: newId, key })
    onCreated(newId)
  }
  return <BroadcastEditor key={key} initial={BLANK} onCreated={created} {...slots} />
}

function StoredBroadcast({ id, ...slots }: Slots & { id: number }) {
  const { data } = useSuspenseQuery(broadcastQueries.one(id))
  return <BroadcastEditor initial={data} onCreated={never} {...slots} />
}

function never() {}
