import { can } from '#app/contract/policy.ts'
import type { templateEndpoints } from '#app/contract/template.ts'
import { addDays } from '#app/lib/addDays.ts'
import { must, Refused } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { freeSlots, occurrencesOf, todayIn } from './calendar.ts'
import { bring, followers, followOf } from './follow.ts'
import { beginningOf, planLive } from './plan.ts'
import { present } from './present.ts'
import { mustBeKnown } from './references.ts'
import { shifted, shiftLives } from './shift.ts'
import { findTemplate, holdTemplate, writeTemplate } from './store.ts'

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

  occurrences: async ({ db, params, query, settings: { time_zone: zone }, clock }) => {
    const stored = await findTemplate(db, params.id)
    return { data: await occurrencesOf(db, stored, query, { zone, now: clock.now() }) }
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

  shift: async ({ db, params, body, if_match, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const { recurrence, ...stored } = await holdTemplate(db, params.id)
    must(stored.lock_version === if_match, 'precondition_failed', {
      current: await present(db, { ...stored, recurrence }, member),
    })
    must(recurrence !== null, 'conflict', { detail: NO_CALENDAR })
    const before = { ...stored, recurrence }
    const after = shifted(before, body)
    const now = clock.now()
    const change = { before, after, days: body.days ?? 0, zone }
    const done = await shiftLives(db, change, body.from, { by: member.user.id, at: now, now })
    await writeTemplate(db, before, { template: after.template, recurrence: after.recurrence }, now)
    return { ...done, template: await present(db, await findTemplate(db, params.id), member) }
  },

  previewFollow: async ({ db, params, body, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const { series } = await findTemplate(db, params.id)
    return followOf(await followers(db, series.id, body, { zone, now: clock.now() }))
  },

  follow: async ({ db, params, body, if_match, member, settings: { time_zone: zone }, clock }) => {
    must(can(member, 'series.template'), 'forbidden')
    const stored = await holdTemplate(db, params.id)
    must(stored.lock_version === if_match, 'precondition_failed', {
      current: await present(db, stored, member),
    })
    await mustBeKnown(db, body.after, 'after')
    const now = clock.now()
    const lives = await followers(db, params.id, body, { zone, now, isHeld: true })
    await bring(db, lives, body.after, { by: member.user.id, at: now })
    return followOf(lives)
  },
}

/** In days. One live a day: never more than the 200 lives that are planned at once. */
const FURTHEST = 180

const NO_CALENDAR = 'Cette série n’a pas de calendrier\u00a0: dites d’abord quand elle revient.'
const tooFar = new Refused('validation', {
  errors: [{ pointer: '/until', code: 'too_far', detail: `${FURTHEST} jours d’avance au plus.` }],
})
