import { api } from '#app/contract/api.ts'
import { at, CURRENT, givenSeries, room } from './testing-given.ts'
import type { Rows } from './testing-row.ts'

/** What is done to the template of a series, and to the campaign. */
export const templateRows: Rows = {
  'templates.update': {
    action: 'series.template',
    by: async (client) =>
      client.call(
        api.templates.update,
        { ...at(await givenSeries()), body: { template: { studio: 'Petit studio' } } },
        CURRENT,
      ),
  },
  'templates.plan': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.plan, { ...at(await givenCalendar()), body: { until: '2026-04-01' } }),
  },
  'templates.undoPlan': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.undoPlan, { ...at(await givenCalendar()), body: { ids: [1] } }),
  },
  'templates.shift': {
    action: 'series.template',
    by: async (client) =>
      client.call(
        api.templates.shift,
        { ...at(await givenCalendar()), body: { from: '2026-04-01', time: '20:00' } },
        { ifMatch: 1 },
      ),
  },
  'templates.previewShift': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.previewShift, {
        ...at(await givenCalendar()),
        body: { from: '2026-04-01', time: '20:00' },
      }),
  },
  'templates.previewFollow': {
    action: 'series.template',
    by: async (client) =>
      client.call(api.templates.previewFollow, { ...at(await givenCalendar()), body: CHANGE }),
  },
  'templates.follow': {
    action: 'series.template',
    by: async (client) => {
      const target = at(await givenCalendar())
      await client.call(api.templates.plan, { ...target, body: { until: '2026-04-01' } })
      return client.call(api.templates.follow, { ...target, body: CHANGE }, { ifMatch: 1 })
    },
  },
  'campaign.update': {
    action: 'campaign.update',
    by: async (client) => {
      const { lock_version, goal_cents } = (await client.call(api.campaign.current, {})).body
      return client.call(
        api.campaign.update,
        { body: { goal_cents: goal_cents + 100 } },
        { ifMatch: lock_version },
      )
    },
  },
  'campaign.change': {
    action: 'campaign.update',
    by: async (client) => {
      const { lock_version, goal_cents, month } = (await client.call(api.campaign.current, {})).body
      const body = { goal_cents: goal_cents + 100 }
      return client.call(api.campaign.change, { params: { month }, body }, { ifMatch: lock_version })
    },
  },
}

/** Another studio, for lives that have none. */
const CHANGE = { from: '2026-04-01', before: { studio: null }, after: { studio: 'Petit studio' } }

/** A series that comes back on Tuesdays. */
async function givenCalendar() {
  const id = await givenSeries()
  const recurrence = {
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    time: '19:30',
    from: '2026-03-01',
    until: null,
    skip_holidays: true,
    except: [],
  }
  await room.as('admin').call(api.templates.update, { params: { id }, body: { recurrence } }, CURRENT)
  return id
}
