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
  begun,
  onCreated,
  onBegun,
  ...slots
}: Slots & {
  id: number | undefined
  /** The visit in which a new page was begun that waits on this device. */
  begun: string | undefined
  onCreated: (id: number) => void
  /** Told the name that such a page now has, so that its address finds it again. */
  onBegun: (begun: string) => void
}) {
  const [visit, setVisit] = useState<Visit>({ id, begun, number: 0, created: undefined, own: undefined })
  if (visit.id !== id || visit.begun !== begun) setVisit(arrived(visit, id, begun))
  if (id !== undefined && id !== visit.created)
    return <StoredBroadcast key={visit.number} id={id} {...slots} />
  function created(newId: number) {
    setVisit((before) => ({ ...before, created: newId }))
    onCreated(newId)
  }
  function named(own: string) {
    if (begun === undefined || own === visit.own) return
    setVisit((before) => ({ ...before, own }))
    onBegun(own)
  }
  return (
    <BroadcastEditor
      key={visit.number}
      initial={BLANK}
      begun={begun}
      onBegun={named}
      onCreated={created}
      {...slots}
    />
  )
}

/** Where one is; `number` counts the editors opened, `created` is the page that the new one became. */
interface Visit {
  id: number | undefined
  begun: string | undefined
  number: number
  created: number | undefined
  /** What the new page calls itself now. */
  own: string | undefined
}

/** The address of the page just created, or just named, is no other place. */
function arrived(visit: Visit, id: number | undefined, begun: string | undefined): Visit {
  const isSame = id === undefined ? visit.id === undefined && begun === visit.own : id === visit.created
  return isSame
    ? { ...visit, id, begun }
    : { id, begun, number: visit.number + 1, created: undefined, own: undefined }
}

function StoredBroadcast({ id, ...slots }: Slots & { id: number }) {
  const { data } = useSuspenseQuery(broadcastQueries.one(id))
  return <BroadcastEditor initial={data} begun={undefined} onBegun={never} onCreated={never} {...slots} />
}

function never() {}
