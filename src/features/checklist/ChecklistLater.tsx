import type { ComponentProps } from 'react'
import { later } from '#app/ui/later.ts'
import type { Checklist } from './Checklist.tsx'

/** The checklist, once the browser is idle: a screen of a live opens without it. */
export function ChecklistLater(props: ComponentProps<typeof Checklist>) {
  const found = useChecklist()
  return found && <found.Checklist {...props} />
}

const useChecklist = later(() => import('./Checklist.tsx'))
