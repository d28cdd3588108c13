import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Defect, DefectItem } from '#app/contract/archive-health.ts'
import { isOfGuest } from './queries.ts'
import { spotOf } from './spot.ts'

/** Opens one thing of a queue at the spot, where the queue goes on. */
export function ItemLink({
  defect,
  item: { id, title, pointer },
  children,
}: {
  defect: Defect
  item: DefectItem
  children: ReactNode
}) {
  const at = { params: { id: String(id) }, search: { file: defect }, hash: spotOf(pointer), title }
  return isOfGuest(defect) ? (
    <Link to="/invites/$id" {...at}>
      {children}
    </Link>
  ) : (
    <Link to="/emissions/$id" {...at}>
      {children}
    </Link>
  )
}
