import { beforeEach } from 'vitest'
import type { Clash } from '#app/contract/clash.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { templateEndpoints as api } from '#app/contract/template-endpoints.ts'
import type { Recurrence, SeriesTemplatePatch, ShiftInput } from '#app/contract/template.ts'
import type { TemplateSegment, TemplateTask } from '#app/contract/template-parts.ts'
import { broadcastRoom } from '#server/broadcasts/testing.ts'

/** A part of the running order with all that it can say. */
export const OPENING: TemplateSegment = {
  id: 's',
  title: 'Ouverture',
  kind: 'opening',
  planned_seconds: 300,
  who: 'Ada',
  notes: 'Micro 2',
  links: ['https://exemple.fr/'],
}
/** A task with all that it can say. */
export const PROOF: TemplateTask = {
  id: 't',
  title: 'Relire',
  phase: 'before',
  owner: 'Ben',
  due_minutes: -60,
}

type Room = Awaited<ReturnType<typeof broadcastRoom>>
export type Role = Parameters<Room['as']>[0]

/** A newsroom on a Wednesday, and what is done to the templates of its series. */
export async function templateRoom() {
  const room = await broadcastRoom()
  beforeEach(() => room.clock.set('2026-03-25T08:00:00Z'))

  const tuesdays = (more: Partial<Recurrence> = {}): Recurrence => ({
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    time: '19:30',
    from: '2026-03-01',
    until: null,
    skip_holidays: true,
    except: [],
    ...more,
  })
  const read = async (id: number, role: Role = 'producer') =>
    (await room.as(role).call(api.read, { params: { id } })).body
  async function write(id: number, body: SeriesTemplatePatch, role: Role = 'producer') {
    const { lock_version } = await read(id)
    return room.as(role).call(api.update, { params: { id }, body }, { ifMatch: lock_version })
  }
  async function givenSeries(template: SeriesTemplatePatch['template'] = {}, recurrence = tuesdays()) {
    const id = await room.given.series('Mardi soir')
    await write(id, { template: { duration_seconds: 5400, ...template }, recurrence })
    return id
  }
  const days = async (id: number, from: string, to: string) =>
    (await room.as('viewer').call(api.occurrences, { params: { id }, query: { from, to } })).body.data
  const told = async (id: number, from: string, to: string) =>
    (await days(id, from, to)).map(({ on, state }) => `${on} ${state}`)
  const plan = (id: number, until: string, role: Role = 'producer') =>
    room.as(role).call(api.plan, { params: { id }, body: { until } })
  async function shift(id: number, body: ShiftInput) {
    const { lock_version } = await read(id)
    return room.as('producer').call(api.shift, { params: { id }, body }, { ifMatch: lock_version })
  }
  const preview = (id: number, body: ShiftInput) =>
    room.as('producer').call(api.previewShift, { params: { id }, body })
  /** A live of somebody else on that channel, with that host. */
  async function givenOther(title: string, start: string, end: string, host_ids: number[]) {
    const { id } = await room.given.broadcast({ scheduled_start_at: start, scheduled_end_at: end }, title)
    await room
      .as('producer')
      .call(
        productionEndpoints.update,
        { params: { id }, body: { channel: 'Chaîne 2', host_ids } },
        { ifMatch: 0 },
      )
  }
  const collisions = (lives: { clashes: Clash[] }[]) =>
    lives.map(({ clashes }) =>
      clashes.map((one) =>
        one.kind === 'unavailable' ? one.kind : [one.kind, one.other.title, one.gap_minutes],
      ),
    )
  const starts = async (ids: number[]) =>
    Promise.all(ids.map(async (id) => (await room.read(id)).scheduled_start_at))

  return {
    room,
    tuesdays,
    read,
    write,
    givenSeries,
    days,
    told,
    plan,
    shift,
    preview,
    givenOther,
    collisions,
    starts,
  }
}
