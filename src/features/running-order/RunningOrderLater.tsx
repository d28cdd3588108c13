import type { ComponentProps } from 'react'
import { later } from '#app/ui/later.ts'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import type { RunningOrder } from './RunningOrder.tsx'

/** The running order, once the browser is idle: it stands under what a screen opens with. */
export function RunningOrderLater(props: ComponentProps<typeof RunningOrder>) {
  const found = useRunningOrder()
  return found === null ? <SkeletonList rows={4} /> : <found.RunningOrder {...props} />
}

const useRunningOrder = later(() => import('./RunningOrder.tsx'))
