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
  const [visit, setVisit] = useState<Visit>({ id, number: 0, created: undefined })
  if (visit.id !== id) setVisit(arrived(visit, id))
  if (id !== undefined && id !== visit.created)
    return <StoredBroadcast key={visit.number} id={id} {...slots} />
  function created(newId: number) {
    setVisit((before) => ({ ...before, created: newId }))
    onCreated(newId)
  }
  return <BroadcastEditor key={visit.number} initial={BLANK} onCreated={created} {...slots} />
}

/** Where one is; `number` counts the editors opened, `created` is the page that the new one became. */
interface Visit {
  id: number | undefined
  number: number
  created: number | undefined
}

/** The address of the page just created is no other place. */
function arrived(visit: Visit, id: number | undefined): Visit {
  return id !== undefined && id === visit.created
    ? { ...visit, id }
    : { id, number: visit.number + 1, created: undefined }
}

function StoredBroadcast({ id, ...slots }: Slots & { id: number }) {
  const { data } = useSuspenseQuery(broadcastQueries.one(id))
  return <BroadcastEditor initial={data} onCreated={never} {...slots} />
}

function never() {}
