import type { CalendarOptions } from '@fullcalendar/react'
import { both, LOOK } from './gridLook.ts'
import classes from './TimeGrid.module.css'

/** How a month is drawn: a day shows three lives and the number of the others; what ends at night stays on its day. */
export const MONTH_LOOK = {
  ...LOOK,
  height: 'auto',
  fixedWeekCount: false,
  dayMaxEvents: 3,
  eventDisplay: 'block',
  nextDayThreshold: '12:00:00',
  navLinks: true,
  eventDurationEditable: false,
  dayHeaderFormat: { weekday: 'short' },
  dayHeaderClass: classes['dayHeader'],
  dayCellClass: ({ isToday, isOther }) =>
    `${both('cell', isToday && 'todayLane')} ${isOther ? classes['other'] : ''}`,
  dayCellTopInnerClass: ({ isToday }) => both('number', isToday && 'today'),
  rowEventClass: classes['live'],
  rowEventInnerClass: classes['inner'],
  rowMoreLinkClass: classes['more'],
} satisfies CalendarOptions
