import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Recurrence, type SeriesTemplate, SeriesTemplatePatch } from '#app/contract/template.ts'
import { WEEKDAYS, writeRule } from '#app/lib/rrule.ts'
import { NTHS } from './rhythmSheet.ts'
import { toInput, toSheet } from './templateSheet.ts'

const weekly = fc
  .record({ interval: fc.integer({ min: 1, max: 99 }), chosen: fc.subarray([...WEEKDAYS], { minLength: 1 }) })
  .map(({ interval, chosen }) =>
    writeRule({
      freq: 'WEEKLY',
      interval,
      days: chosen.map((day) => ({ nth: 0, day })),
      monthDays: [],
      positions: [],
      wkst: 'MO',
    }),
  )
const monthly = fc
  .tuple(fc.constantFrom(...NTHS), fc.constantFrom(...WEEKDAYS))
  .map(([nth, day]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`)
const other = fc.constantFrom(
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=MONTHLY;BYMONTHDAY=1,-1',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU',
)
const recurrence: fc.Arbitrary<Recurrence | null> = fc.option(
  fc.record({
    rule: fc.oneof(weekly, monthly, other),
    time: fc.constantFrom('07:00', '19:30'),
    from: fc.constant('2026-03-01'),
    until: fc.constantFrom(null, '2026-12-31'),
    skip_holidays: fc.boolean(),
    except: fc.constantFrom([], ['2026-04-07']),
  }),
)
const template: SeriesTemplate['template'] = {
  title: 'Soir du {date}',
  duration_seconds: 5400,
  format: 'studio',
  channel: 'Chaîne 2',
  studio: null,
  host_ids: [4],
  hosts: [{ id: 4, display_name: 'Ada', sort_name: 'Ada', slug: 'ada', kind: 'person' }],
  tag_ids: [7],
  tags: [{ id: 7, name: 'Eau', slug: 'eau', kind: 'topic' }],
  segments: [
    {
      id: 's',
      title: 'Ouverture',
      kind: 'opening',
      planned_seconds: 90,
      who: 'Ada',
      notes: 'Micro',
      links: ['https://exemple.fr/w/abc'],
    },
  ],
  tasks: [{ id: 't', title: 'Relire', phase: 'before', owner: 'Ben', due_minutes: -60 }],
}

test('opening and saving a template changes nothing', () => {
  fc.assert(
    fc.property(recurrence, (rule) => {
      const { hosts: _, tags: __, ...fields } = template
      expect(toInput(toSheet({ template, recurrence: rule }, '2026-03-25'))).toEqual({
        template: fields,
        recurrence: rule,
      })
    }),
  )
})

test('a weekly rule on no day is shown with the day it begins on', () => {
  const rule = {
    rule: 'FREQ=WEEKLY',
    time: '19:30',
    from: '2026-03-31',
    until: null,
    skip_holidays: false,
    except: [],
  }
  expect(toSheet({ template, recurrence: rule }, '').rhythm).toMatchObject({
    kind: 'weekly',
    weekdays: ['TU'],
  })
})

test('what cannot be read is refused at its place', () => {
  const sheet = toSheet({ template, recurrence: null }, '2026-03-25')
  const input = toInput({
    ...sheet,
    segments: sheet.segments.map((line) => ({ ...line, length: null })),
    tasks: sheet.tasks.map((line) => ({ ...line, due: 'demain' })),
    rhythm: { ...sheet.rhythm, kind: 'weekly', weekdays: ['TU'], every: '0', time: 'midi' },
  })
  expect(SeriesTemplatePatch.safeParse(input).error?.issues.map(({ path }) => path.join('/'))).toEqual([
    'template/segments/0/planned_seconds',
    'template/tasks/0/due_minutes',
    'recurrence/rule',
    'recurrence/time',
  ])
  expect(
    toInput({ ...sheet, tasks: sheet.tasks.map((line) => ({ ...line, due: '−30' })) }).template.tasks,
  ).toMatchObject([{ due_minutes: -30 }])
})
