import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { addMonths } from '#app/lib/addMonths.ts'
import type { Drawing } from './drawing.ts'
import { Month } from './Month.tsx'
import { useDrawnAround } from './useDrawnAround.ts'
import '@fullcalendar/react/skeleton.css'
import classes from './MonthGrid.module.css'
import grid from './TimeGrid.module.css'

/**
 * A month, and out of sight the one before and the one after, drawn once the month has been on screen for a moment:
 * turning to them shows what is there already. Each of three places keeps its month until another is needed there.
 */
export function MonthGrid(drawing: Drawing) {
  const month = drawing.date.slice(0, 7)
  const around = useDrawnAround(month, drawing.zone)
  const places: Record<number, string> = {}
  if (around !== null)
    for (const by of [-1, 0, 1]) places[placeOf(addMonths(around, by))] = addMonths(around, by)
  places[placeOf(month)] = month
  return (
    <div className={`${grid['grid']} ${grid['month']} ${classes['months']}`}>
      {Object.entries(places).map(([place, drawn]) => {
        const isShown = drawn === month
        return (
          <div key={place} className={isShown ? undefined : classes['aside']} inert={!isShown}>
            <Month {...drawing} month={drawn} moving={isShown ? drawing.moving : NONE} />
          </div>
        )
      })}
    </div>
  )
}

const NONE: ScheduleEntry[] = []

/** 0, 1 or 2, never the same for two months that follow each other. */
function placeOf(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return (year * 12 + number) % 3
}
