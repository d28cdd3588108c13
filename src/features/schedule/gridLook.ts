import type { CalendarOptions } from '@fullcalendar/react'
import type { LiveState } from '#app/contract/broadcast-state.ts'
import classes from './TimeGrid.module.css'

/** Monday first; our styles in place of the library’s themes. */
export const LOOK = {
  firstDay: 1,
  headerToolbar: false,
  scrollTimeReset: false,
  viewClass: classes['view'],
  tableHeaderClass: classes['header'],
  dayHeaderAlign: 'center',
  dayHeaderInnerClass: classes['dayHeaderInner'],
} satisfies CalendarOptions

/** How hours are drawn: quarters, hours written, the line of now. */
export const TIME_LOOK = {
  ...LOOK,
  allDaySlot: false,
  height: '100%',
  nowIndicator: true,
  selectable: true,
  selectMirror: true,
  slotDuration: '00:15:00',
  slotHeaderInterval: '01:00:00',
  slotHeaderFormat: { hour: 'numeric', hour12: false },
  slotMinHeight: 13,
  slotEventOverlap: false,
  eventMinHeight: 26,
  dayHeaderClass: ({ isToday }) => both('dayHeader', isToday && 'today'),
  dayLaneDidMount: ({ el }) => reachScroller(el),
  dayLaneClass: ({ isToday }) => both('lane', isToday && 'todayLane'),
  slotLaneClass: ({ isMinor }) => both('slot', isMinor && 'minor'),
  slotHeaderAlign: 'end',
  slotHeaderInnerClass: classes['hour'],
  slotHeaderContent: ({ text }) => text.replace(/^0(?=\d)/, ''),
  nowIndicatorLineClass: classes['now'],
  columnEventClass: classes['live'],
  columnEventInnerClass: classes['inner'],
  columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? classes['edge'] : ''),
  backgroundEventClass: classes['chosen'],
  backgroundEventDidMount: ({ el }) => el.scrollIntoView({ block: 'nearest' }),
} satisfies CalendarOptions

/** The classes of a live by where it stands, and whether it is on the move; red is for what is on air alone. */
export function stateClass(state: LiveState, isMoving: boolean): string {
  return both(state === 'live' ? 'onair' : state, isMoving && 'moving')
}

/** A class, and another where it holds. */
export function both(always: string, sometimes: string | false) {
  return [classes[always], sometimes && classes[sometimes]].filter(Boolean).join(' ')
}

/** What scrolls must be reachable from the keyboard, and the library gives no hold on it: it becomes the group of rows. */
function reachScroller(el: HTMLElement) {
  const isScroller = (one: Element) => getComputedStyle(one).overflowY === 'auto'
  let scroller = el.parentElement
  while (scroller !== null && !isScroller(scroller)) scroller = scroller.parentElement
  if (scroller === null || scroller.tabIndex === 0) return
  scroller.tabIndex = 0
  scroller.role = 'rowgroup'
  scroller.parentElement?.setAttribute('role', 'presentation')
}
