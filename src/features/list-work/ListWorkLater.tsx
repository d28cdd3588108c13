import { type ComponentProps, useEffect, useState } from 'react'
import { later } from '#app/ui/later.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { ListWork } from './ListWork.tsx'

const useModule = later(() => import('./ListWork.tsx'))

type Props = ComponentProps<typeof ListWork>

/** The tools of a list, fetched once its lines have been there for a moment; at once where it is a table. */
export function ListWorkLater(props: Props) {
  const [isRested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST)
    return () => clearTimeout(timer)
  }, [])
  return isRested || props.isTable ? <Fetched {...props} /> : null
}

/** In ms. */
const REST = 1000

function Fetched(props: Props) {
  const module = useModule(props.isTable)
  if (module !== null) return <module.ListWork {...props} />
  return props.isTable ? <SkeletonList rows={12} /> : null
}
