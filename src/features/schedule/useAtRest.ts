import { useMemo } from 'react'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import type { Drawing } from './drawing.ts'
import { filtered } from './filters.ts'

/** What of these lives the filters let through, and is not on the move: the same list as long as both are. */
export function useAtRest(lives: ScheduleEntry[], { filters, moving }: Pick<Drawing, 'filters' | 'moving'>) {
  const away = moving.map(({ id }) => id).join()
  return useMemo(() => {
    const left = away.split(',')
    return filtered(lives, filters).filter(({ id }) => !left.includes(String(id)))
  }, [lives, filters, away])
}
