import { can } from '#app/contract/policy.ts'
import type { ShiftInput } from '#app/contract/template.ts'
import type { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { addDays } from '#app/lib/addDays.ts'
import type { Db } from '#server/db/db.ts'
import { must, Refused } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { freeSlots, type Here, occurrencesOf, todayIn } from './calendar.ts'
import { bring, followers, followOf } from './follow.ts'
import { beginningOf, planLive } from './plan.ts'
import { present, withNames } from './present.ts'
import { mustBeKnown } from './references.ts'
import { shifted, stepsOf } from './shift.ts'
import { previewOf, shiftLives } from './shiftLives.ts'
import { findTemplate, holdTemplate, type StoredTemplate, writeTemplate } from './store.ts'
import { undoPlan } from './undoPlan.ts'
import { withClashes } from './withClashes.ts'

export const templateHandlers: Handlers<typeof templateEndpoints> = {
  read: async ({ db, params, member }) => present(db, await findTemplate(db, params.id), member),

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const before = await holdTemplate(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', {
      current: await present(db, before, member),
    })
    await mustBeKnown(db, body.template ?? {}, 'template')
    await writeTemplate(db, before, body, clock.now())
    return present(db, await findTemplate(db, params.id), member)
  },

  occurrences: async ({ db, params, query, settings, clock }) => {
    const stored = await findTemplate(db, params.id)
    const days = await occurrencesOf(db, stored, query, { zone: settings.time_zone, now: clock.now() })
    return { data: await withClashes(db, days, await withNames(db, stored.template), settings) }
  },

  // A series has one live a day, and the days are held until the end: asking twice plans once.
  plan: async ({ db, params, body: { until }, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const stored = await holdTemplate(db, params.id)
    must(stored.recurrence !== null, 'conflict', { detail: NO_CALENDAR })
    const here = { zone, now: clock.now() }
    const today = todayIn(here)
    if (until > addDays(today, FURTHEST)) throw tooFar
    const beginning = await beginningOf(db, stored)
    const ids: number[] = []
    for (const day of await freeSlots(db, stored, { from: today, to: until }, here))
      ids.push(await planLive(db, beginning, day, { by: member.user.id, at: here.now }))
    return { ids }
  },

  undoPlan: async ({ db, params, body: { ids }, member, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const { series } = await holdTemplate(db, params.id)
    return undoPlan(db, series.id, ids, { by: member.user.id, at: clock.now() })
  },

  shift: async ({ db, params, body, if_match, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const stored = await holdTemplate(db, params.id)
    must(stored.lock_version === if_match, 'precondition_failed', {
      current: await present(db, stored, member),
    })
    const now = clock.now()
    const { change, steps, kept } = await changeOf(db, stored, body, { zone, now })
    const moved = await shiftLives(db, change, steps, { by: member.user.id, at: now })
    const { template, recurrence } = change.after
    await writeTemplate(db, stored, { template, recurrence }, now)
    return { moved, kept, template: await present(db, await findTemplate(db, params.id), member) }
  },

  previewShift: async ({ db, params, body, member, settings, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const here = { zone: settings.time_zone, now: clock.now() }
    const { steps, kept } = await changeOf(db, await findTemplate(db, params.id), body, here)
    return { moved: await previewOf(db, steps, settings), kept }
  },

  previewFollow: async ({ db, params, body, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const stored = await findTemplate(db, params.id)
    return followOf(await followers(db, stored, body, { zone, now: clock.now() }))
  },

  follow: async ({ db, params, body, if_match, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const stored = await holdTemplate(db, params.id)
    must(stored.lock_version === if_match, 'precondition_failed', {
      current: await present(db, stored, member),
    })
    await mustBeKnown(db, body.after ?? {}, 'after')
    const now = clock.now()
    const lives = await followers(db, stored, body, { zone, now, isHeld: true })
    await bring(db, lives, { by: member.user.id, at: now })
    return followOf(lives)
  },
}

/** What a shift changes in the calendar of a series, and in its lives. */
async function changeOf(db: Db, { recurrence, ...stored }: StoredTemplate, input: ShiftInput, here: Here) {
  must(recurrence !== null, 'conflict', { detail: NO_CALENDAR })
  const before = { ...stored, recurrence }
  const change = { before, after: shifted(before, input), days: input.days ?? 0, zone: here.zone }
  return { change, ...(await stepsOf(db, change, input.from, here.now)) }
}

/** In days. One live a day: never more than the 200 lives that are planned at once. */
const FURTHEST = 180

const NO_CALENDAR = 'Cette série n’a pas de calendrier\u00a0: dites d’abord quand elle revient.'
const tooFar = new Refused('validation', {
  errors: [{ pointer: '/until', code: 'too_far', detail: `${FURTHEST} jours d’avance au plus.` }],
})
