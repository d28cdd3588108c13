import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Defect, DefectItem } from '#app/contract/archive-health.ts'
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
  const at = { params: { id: String(id) }, search: { file: defect }, title }
  return defect === 'guest_name' ? (
    <Link to="/invites/$id" {...at}>
      {children}
    </Link>
  ) : (
    <Link to="/emissions/$id" {...at} hash={spotOf(pointer)}>
      {children}
    </Link>
  )
}
