import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import { createElement, createRef } from 'react'
import { createRoot } from 'react-dom/client'
import '@fullcalendar/react/skeleton.css'
import { livesOf, MONTHS } from './lives.ts'

// The floor of the agenda: the calendar it is drawn with, as many events, keys that turn the month, and nothing else.
const calendar = createRef<CalendarRef>()
const root = document.getElementById('calendar')
if (root === null) throw new Error('No room for the calendar')
createRoot(root).render(
  createElement(FullCalendar, {
    ref: calendar,
    plugins: [dayGrid],
    initialView: 'dayGridMonth',
    initialDate: MONTHS[1],
    firstDay: 1,
    timeZone: 'UTC',
    dayMaxEvents: 3,
    fixedWeekCount: false,
    height: 'auto',
    headerToolbar: { start: 'title', center: '', end: '' },
    eventDisplay: 'block',
    events: MONTHS.flatMap(livesOf),
    eventDidMount: ({ el, event }) => void (el.dataset['live'] = event.title),
  }),
)
document.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowRight') calendar.current?.getApi().next()
  if (key === 'ArrowLeft') calendar.current?.getApi().prev()
})
