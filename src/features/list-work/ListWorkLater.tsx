import type { ComponentProps } from 'react'
import { later } from '#app/ui/later.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { ListWork } from './ListWork.tsx'

const useModule = later(() => import('./ListWork.tsx'), { rest: 1000 })

/** The tools of a list, fetched once its lines have been there for a moment; at once where it is a table. */
export function ListWorkLater(props: ComponentProps<typeof ListWork>) {
  const module = useModule(props.isTable)
  if (module !== null) return <module.ListWork {...props} />
  return props.isTable ? <SkeletonList rows={12} /> : null
}
