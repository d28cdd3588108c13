import type { Recurrence, ShiftInput } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import type { Live } from '#app/lib/clashes.ts'
import { readRule, type Weekday, WEEKDAYS, writeRule } from '#app/lib/rrule.ts'
import { instantOf } from '#server/broadcasts/content.ts'
import type { Db } from '#server/db/db.ts'
import { must, Refused } from '#server/problem.ts'
import { comingLives, takesPlace } from './calendar.ts'
import { holidaysBetween } from './holidays.ts'
import { daysOf, hoursOn } from './occurrences.ts'
import { livesOf, type PlannedLive, type StoredTemplate } from './store.ts'

/** The rule and the length of a series before and after: what a live follows, or does not. */
export interface Change {
  before: Ruled
  after: Ruled
  days: number
  zone: string
}
type Ruled = StoredTemplate & { recurrence: Recurrence }

/** A live that stands for another day, and the hours it takes: null when it keeps its own. */
export interface Step {
  live: PlannedLive
  on: string
  hours: Pick<Live, 'start' | 'end'> | null
}

/** The template with its recurrence changed from a day on: another hour, another length, other weekdays. */
export function shifted(before: Ruled, { from, time, days = 0, duration_seconds }: ShiftInput): Ruled {
  const { recurrence, template } = before
  return {
    ...before,
    template: duration_seconds === undefined ? template : { ...template, duration_seconds },
    recurrence: {
      ...(days === 0 ? recurrence : onOtherDays(recurrence, from, days)),
      time: time ?? recurrence.time,
    },
  }
}

/**
 * What becomes of the lives from a day on that are still to come, in their order: those that follow, with their hours
 * when they are where the rule put them. `kept` are those moved by hand, and those that would land on a day without a
 * live: a holiday that the series skips, a day that was excepted.
 */
export async function stepsOf(
  db: Db,
  { before, after, days, zone }: Change,
  from: string,
  now: Date,
): Promise<{ steps: Step[]; kept: number[] }> {
  const coming = await comingLives(db, before.series.id, from, { zone, now })
  const off = days === 0 ? NO_DAYS : await daysOff(after.recurrence, coming, days)
  const staying = coming.filter(({ on }) => off.has(addDays(on, days)))
  const going = coming.filter((live) => !staying.includes(live))
  await mustFindRoom(db, before.series.id, going, { days, zone })
  const steps = going.map((live): Step => {
    const on = addDays(live.on, days)
    const was = hoursOn(live.on, before.recurrence.time, { zone, ...before.template })
    const will = hoursOn(on, after.recurrence.time, { zone, ...after.template })
    const start = instantOf(live.start)
    if (!takesPlace(live) || start === null || start !== was.start || will.start === null)
      return { live, on, hours: null }
    const end = instantOf(live.end) === was.end ? will.end : sameLength(live, will.start)
    return { live, on, hours: { start: will.start, end } }
  })
  const byHand = steps.filter(({ hours }) => hours === null).map(({ live }) => live)
  return { steps, kept: [...staying, ...byHand].filter(takesPlace).map(({ id }) => id) }
}

/** A weekly rule so many days later, counted from the first live that follows it: its weeks keep their turn. */
function onOtherDays(recurrence: Recurrence, from: string, days: number): Recurrence {
  const rule = readRule(recurrence.rule)
  if (rule?.freq !== 'WEEKLY') throw refusedDays
  const [anchor = from] = daysOf(recurrence, { from, to: addDays(from, 7 * rule.interval + 7) })
  const turned = (day: Weekday) => WEEKDAYS[(WEEKDAYS.indexOf(day) + days + 7) % 7] ?? day
  return {
    ...recurrence,
    rule: writeRule({
      ...rule,
      days: rule.days.map(({ nth, day }) => ({ nth, day: turned(day) })),
      wkst: rule.interval === 1 ? rule.wkst : turned(rule.wkst),
    }),
    from: addDays(anchor, days),
    except: recurrence.except.map((day) => (day >= from ? addDays(day, days) : day)),
  }
}

/** A series has one live a day: whoever would land on one that stays is refused. */
async function mustFindRoom(
  db: Db,
  series_id: number,
  coming: PlannedLive[],
  { days, zone }: Pick<Change, 'days' | 'zone'>,
) {
  const leaving = new Set(coming.map(({ id }) => id))
  const landing = coming.map(({ on }) => addDays(on, days)).toSorted()
  const [from, to] = [landing[0], landing.at(-1)]
  if (from === undefined || to === undefined) return
  const others = (await livesOf(db, series_id, { from, to }, zone)).filter(({ id }) => !leaving.has(id))
  const both = others.find(({ on }) => landing.includes(on))
  const detail = `«\u00a0${both?.title}\u00a0» est déjà prévu ce jour-là\u00a0: déplacez-le d’abord.`
  must(both === undefined, 'conflict', {
    detail,
    errors: [{ pointer: '/days', code: 'day_taken', detail }],
  })
}

/** Of the days that lives would land on, those that the series leaves out. */
async function daysOff({ skip_holidays, except }: Recurrence, coming: PlannedLive[], days: number) {
  const landing = coming.map(({ on }) => addDays(on, days)).toSorted()
  const [from, to] = [landing[0], landing.at(-1)]
  if (from === undefined || to === undefined) return NO_DAYS
  const holidays = skip_holidays ? [...(await holidaysBetween({ from, to })).keys()] : []
  return new Set([...holidays, ...except])
}

const NO_DAYS = new Set<string>()

function sameLength({ start, end }: PlannedLive, from: string) {
  if (start === null || end === null) return null
  return new Date(Date.parse(from) + end.getTime() - start.getTime()).toISOString()
}

const refusedDays = new Refused('validation', {
  errors: [
    {
      pointer: '/days',
      code: 'weekly_only',
      detail: 'Seule une récurrence hebdomadaire change de jour ainsi\u00a0: modifiez le calendrier.',
    },
  ],
})
