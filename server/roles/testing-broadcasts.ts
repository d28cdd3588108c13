import { api } from '#app/contract/api.ts'
import { LiveState, moves, Status, type Target } from '#app/contract/broadcast-state.ts'
import type { Action } from '#app/contract/policy.ts'
import type { Client } from '#server/testing-client.ts'
import { CURRENT, givenBroadcast, room } from './testing-given.ts'
import type { Row, Rows } from './testing-row.ts'

/** What is done to a page, its versions and its live. */
export const broadcastRows: Rows = {
  'broadcasts.create': {
    action: 'broadcast.create',
    by: (client) => client.call(api.broadcasts.create, { body: { page: { title: 'Nouvelle' } } }),
  },
  'broadcasts.update': {
    action: 'broadcast.update',
    by: (client) => rename(client, { page: { title: 'Autre titre' } }),
  },
  'broadcasts.update (identifiants WordPress)': {
    action: 'broadcast.legacy',
    by: (client) => rename(client, { wp_legacy_link: 'https://exemple.fr/ancienne' }),
  },
  'broadcasts.remove': {
    action: 'broadcast.trash',
    by: async (client) => throwAway(client, await givenBroadcast({})),
  },
  'broadcasts.remove (son brouillon)': {
    action: 'broadcast.trash',
    on: (role) => ({ status: 'draft', created_by: role }),
    by: async (client, role) => throwAway(client, await givenBroadcast({ created_by: role })),
  },
  ...Object.fromEntries(
    moves.flatMap(({ to, from, action }) => from.map((start) => transition(start, to, action))),
  ),
  'broadcasts.share': {
    action: 'broadcast.share',
    by: async (client) => share(client, await givenBroadcast({})),
  },
  'broadcasts.revoke': {
    action: 'broadcast.share',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      const { body } = await share(room.as('admin'), { id })
      return client.call(api.broadcasts.revoke, { params: { id, token_id: body.id } })
    },
  },
  'revisions.keepAside': {
    action: 'broadcast.update',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.revisions.keepAside, { params: { id }, body: { content: { lead: 'Écarté' } } })
    },
  },
  'revisions.name': {
    action: 'broadcast.update',
    by: async (client) => {
      const params = await givenVersion()
      return client.call(api.revisions.name, { params, body: { name: 'Avant relecture' } })
    },
  },
  'revisions.restore': {
    action: 'broadcast.update',
    by: async (client) => client.call(api.revisions.restore, { params: await givenVersion() }, CURRENT),
  },
  'presence.enter': {
    action: null,
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.presence.enter, {
        params: { id },
        body: { tab: 'un', field: null, state: 'active' },
      })
    },
  },
  'presence.leave': {
    action: null,
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.presence.leave, { params: { id }, query: { tab: 'un' } })
    },
  },
  'productions.update': {
    action: 'broadcast.produce',
    by: async (client) => {
      const { id } = await givenBroadcast({})
      return client.call(api.productions.update, { params: { id }, body: { channel: 'Chaîne 2' } }, CURRENT)
    },
  },
  'calendar_feeds.create': {
    action: null,
    by: (client) => client.call(api.calendar_feeds.create, { body: {} }),
  },
  'calendar_feeds.remove': {
    action: null,
    by: async (client) => {
      const { id } = (await client.call(api.calendar_feeds.create, { body: {} })).body
      return client.call(api.calendar_feeds.remove, { params: { id } })
    },
  },
  'clashes.find': {
    action: null,
    by: (client) => client.call(api.clashes.find, { body: LIVE }),
  },
}

function transition(from: Status | LiveState, to: Target, action: Action): [string, Row] {
  const status = Status.safeParse(from)
  const state = status.success ? { status: status.data } : { live_state: LiveState.parse(from) }
  return [
    `broadcasts.transition (${from} → ${to})`,
    {
      action,
      on: () => state,
      by: async (client) => {
        const { id } = await givenBroadcast(state)
        return client.call(api.broadcasts.transition, { params: { id }, body: { to, note: 'note' } }, CURRENT)
      },
    },
  ]
}

/** A text set aside: a version other than the working copy. */
async function givenVersion() {
  const { id } = await givenBroadcast({})
  const body = { content: { lead: 'Une version' } }
  const { n } = (await room.as('admin').call(api.revisions.keepAside, { params: { id }, body })).body
  return { id, n }
}

async function rename(client: Client, body: { page?: { title: string }; wp_legacy_link?: string }) {
  const { id } = await givenBroadcast({})
  return client.call(api.broadcasts.update, { params: { id }, query: {}, body }, CURRENT)
}

const throwAway = (client: Client, { id }: { id: number }) =>
  client.call(api.broadcasts.remove, { params: { id } }, CURRENT)

const share = (client: Client, { id }: { id: number }) =>
  client.call(api.broadcasts.share, { params: { id }, body: { expires_in_hours: 24 } })

const LIVE = {
  broadcast_id: null,
  start: '2026-05-01T18:00:00Z',
  end: null,
  channel: null,
  studio: null,
  host_ids: [],
  bookings: [],
}
