import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastInput, BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import type { AnyEndpoint, Args, Reply } from '#app/contract/endpoint.ts'
import { type Guest, guestEndpoints, type GuestPatch } from '#app/contract/guest.ts'
import { mergeEndpoints } from '#app/contract/merge.ts'
import type { Operation } from '#app/contract/operation.ts'
import { type Production, productionEndpoints, type ProductionPatch } from '#app/contract/production.ts'
import type { Revision } from '#app/contract/revision.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { type Tag, tagEndpoints } from '#app/contract/tag.ts'
import { PASSWORD } from './server.ts'

/** Makes the state that a journey starts from. */
export interface Given {
  broadcast(fields: Partial<BroadcastInput> & { page: { title: string } }): Promise<Broadcast>
  /** A draft that nothing keeps from being published. */
  publishable(title: string, fields?: Partial<BroadcastInput>): Promise<Broadcast>
  /** `at` tells when a live began or ended. */
  moved(broadcast: Broadcast, to: Target, at?: string): Promise<Broadcast>
  /** How it is made. */
  produced(id: number, body: ProductionPatch): Promise<Production>
  guest(display_name: string): Promise<Guest>
  /** What somebody else saves in the sheet of a guest. */
  changedGuest(id: number, patch: GuestPatch): Promise<Guest>
  /** What somebody else makes one: the first goes, the second stays. */
  merged(noun: Doubled, from: Merged, into: Merged): Promise<Operation>
  tag(name: string): Promise<Tag>
  saved(broadcast: Broadcast, body: BroadcastPatch): Promise<Broadcast>
  restored(broadcast: Broadcast, n: number): Promise<Broadcast>
  /** The newest entries of its history. */
  history(id: number): Promise<Revision[]>
  /** A text that lost a merge, kept in the history of the page. */
  setAside(id: number, content: BroadcastPatch): Promise<Revision>
  /** The broadcast as the server holds it now. */
  stored(id: number): Promise<Broadcast>
  /** What somebody else saves in it, over whatever is there. */
  changed(id: number, patch: BroadcastPatch): Promise<Broadcast>
  /** The broadcasts that the words find, in the order they were created. */
  found(words: string): Promise<Broadcast[]>
}

export async function given(url: string): Promise<Given> {
  const call = await caller(url, 'admin')
  const stored = (id: number) => call(broadcastEndpoints.read, { params: { id } })
  return {
    broadcast: (body) => call(broadcastEndpoints.create, { body }),
    publishable: (title, fields = {}) => call(broadcastEndpoints.create, { body: complete(title, fields) }),
    moved: ({ id, lock_version }, to, at) =>
      call(broadcastEndpoints.transition, { params: { id }, body: { to, at } }, lock_version),
    produced: async (id, body) => {
      const { lock_version } = await call(productionEndpoints.read, { params: { id } })
      return call(productionEndpoints.update, { params: { id }, body }, lock_version)
    },
    guest: (display_name) => call(guestEndpoints.create, { body: { display_name } }),
    changedGuest: async (id, body) => {
      const { lock_version } = await call(guestEndpoints.read, { params: { id } })
      return call(guestEndpoints.update, { params: { id }, body }, lock_version)
    },
    merged: (noun, from, into) =>
      call(mergeEndpoints.create, { body: { noun, from: versionOf(from), into: versionOf(into), take: [] } }),
    tag: (name) => call(tagEndpoints.create, { body: { name } }),
    saved: ({ id, lock_version }, body) =>
      call(broadcastEndpoints.update, { params: { id }, query: {}, body }, lock_version),
    restored: ({ id, lock_version }, n) =>
      call(revisionEndpoints.restore, { params: { id, n } }, lock_version),
    history: async (id) => (await call(revisionEndpoints.list, { params: { id }, query: {} })).data,
    setAside: (id, content) => call(revisionEndpoints.keepAside, { params: { id }, body: { content } }),
    stored,
    changed: async (id, body) =>
      call(broadcastEndpoints.update, { params: { id }, query: {}, body }, (await stored(id)).lock_version),
    async found(q) {
      const { data } = await call(broadcastEndpoints.list, { query: { q } })
      return Promise.all(
        data
          .map(({ id }) => id)
          .toSorted((one, two) => one - two)
          .map(stored),
      )
    },
  }
}

type Merged = Pick<Guest, 'id' | 'lock_version'>
const versionOf = ({ id, lock_version }: Merged): Merged => ({ id, lock_version })

function complete(title: string, fields: Partial<BroadcastInput>): BroadcastInput {
  return {
    format: 'best_of', // needs no guest
    aired_on: '2025-02-06',
    youtube_id: 'a1B2c3D4e5F',
    lead: 'Un chapô assez long pour servir d’accroche, de description et de carte de partage à la fois.',
    ...fields,
    page: { title, image_id: 1, ...fields.page }, // the demo newsroom's first picture, which is described
  }
}

/** Speaks to the API as that person of the demo newsroom, on a session of its own. */
export async function caller(url: string, role: string) {
  const body = JSON.stringify({ email: `${role}@demo.regie`, password: PASSWORD })
  const signIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const session = sessionEndpoints.signIn.reply.parse(await signIn.json())
  const cookie = signIn.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  return async <E extends AnyEndpoint>(endpoint: E, args: Args<E>, ifMatch?: number): Promise<Reply<E>> => {
    const { params = {}, query = {}, body: sent }: { params?: object; query?: object; body?: unknown } = args
    const values = new Map<string, unknown>(Object.entries(params))
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name)))
    const headers = {
      cookie,
      'x-csrf-token': session.csrf_token,
      'content-type': endpoint.media,
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    }
    const response = await fetch(`${url}/api/v1${path}?${new URLSearchParams(Object.entries(query))}`, {
      method: endpoint.method.toUpperCase(),
      headers,
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
    if (!response.ok) throw new Error(`${endpoint.summary}: ${response.status} ${await response.text()}`)
    return endpoint.reply.parse(await response.json()) as Reply<E> // just parsed by that schema
  }
}
