import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/contract/policy.ts'
import { Problem } from '#app/contract/problem.ts'
import { broadcast_guests, broadcast_tags } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'
import { givenBroadcast, nouns } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

interface Sent {
  body?: unknown
  ifMatch?: string
  key?: string
}

async function send(who: Role | null, method: string, path: string, { body, ifMatch, key }: Sent = {}) {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  if (key !== undefined) headers.set('idempotency-key', key)
  const client = who === null ? room.anonymous : room.as(who)
  const response = await client.raw(`/api/v1${path}`, {
    method,
    headers,
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  const json = text === '' ? null : JSON.parse(text)
  return { status: response.status, json, headers: response.headers, problem: () => Problem.parse(json) }
}

const doors = [
  {
    path: '/guests',
    field: 'display_name',
    make: 'editor',
    use: (broadcast_id: number, id: number) =>
      room.db.insert(broadcast_guests).values({ broadcast_id, guest_id: id, position: 0 }),
  },
  {
    path: '/tags',
    field: 'name',
    make: 'editor',
    use: (broadcast_id: number, id: number) =>
      room.db.insert(broadcast_tags).values({ broadcast_id, tag_id: id, position: 0 }),
  },
  {
    path: '/series',
    field: 'name',
    make: 'chief_editor',
    use: async (_: number, series_id: number) =>
      givenBroadcast(room.db, `of-series-${series_id}`, { series_id }),
  },
] as const

describe.each(doors)('$path', ({ path, field, make, use }) => {
  let names = 0
  const unusedName = () => `Nom inventé ${path.slice(1)} ${++names}`
  const created = async (values: object = {}) => {
    const { json, status } = await send(make, 'POST', path, { body: { [field]: unusedName(), ...values } })
    expect(status).toBe(201)
    return json
  }

  test('nobody gets in without signing in', async () => {
    const { id } = await created()
    const tried = [
      send(null, 'GET', path),
      send(null, 'GET', `${path}/${id}`),
      send(null, 'POST', path, { body: { [field]: 'Intrus' } }),
      send(null, 'PATCH', `${path}/${id}`, { body: { [field]: 'Intrus' }, ifMatch: '"0"' }),
      send(null, 'DELETE', `${path}/${id}`, { ifMatch: '"0"' }),
    ]
    for (const { status, problem } of await Promise.all(tried)) {
      expect(status).toBe(401)
      expect(problem().code).toBe('unauthenticated')
    }
  })

  test('a viewer reads and changes nothing; an editor deletes nothing', async () => {
    const { id } = await created()
    expect((await send('viewer', 'GET', path)).status).toBe(200)
    expect((await send('viewer', 'GET', `${path}/${id}`)).status).toBe(200)
    const tried = [
      send('viewer', 'POST', path, { body: { [field]: 'Refusé' } }),
      send('viewer', 'PATCH', `${path}/${id}`, { body: { [field]: 'Refusé' }, ifMatch: '"0"' }),
      send('editor', 'DELETE', `${path}/${id}`, { ifMatch: '"0"' }),
    ]
    for (const { status, problem } of await Promise.all(tried)) {
      expect(status).toBe(403)
      expect(problem().detail).toBe('Votre rôle ne permet pas cette action.')
    }
    expect((await send('viewer', 'GET', `${path}/${id}`)).json.lock_version).toBe(0)
  })

  test('what is unreadable is 400, what is wrong is 422 at its field', async () => {
    expect((await send(make, 'POST', path, { body: '{"' })).status).toBe(400)
    const wrong = async (body: object) => {
      const { status, problem } = await send(make, 'POST', path, { body })
      expect(status).toBe(422)
      return problem().errors?.map(({ pointer, code }) => `${pointer} ${code}`)
    }
    expect(await wrong({})).toEqual([`/${field} blank`])
    expect(await wrong({ [field]: ' \u00a0 ' })).toEqual([`/${field} blank`])
    expect(await wrong({ [field]: 'é'.repeat(20_000) })).toEqual([`/${field} too_long`])
    expect(await wrong({ [field]: 'Adresse', slug: 'Pas Une Adresse' })).toEqual(['/slug slug'])
  })

  test('unknown fields are named, each at its place, and nothing is written', async () => {
    const { id } = await created()
    const body = { [field]: `Xylographe ${path.slice(1)}`, couleur: 'rouge', broadcasts_count: 3 }
    for (const refused of [
      await send(make, 'POST', path, { body }),
      await send(make, 'PATCH', `${path}/${id}`, { body, ifMatch: '"0"' }),
    ]) {
      expect(refused.status).toBe(422)
      expect(refused.problem().errors).toMatchObject([
        { pointer: '/couleur', code: 'unknown_field' },
        { pointer: '/broadcasts_count', code: 'unknown_field' },
      ])
    }
    expect((await send('viewer', 'GET', `${path}/${id}`)).json.lock_version).toBe(0)
    expect((await send('viewer', 'GET', `${path}?q=xylographe`)).json.data).toEqual([])
  })

  test('an unknown filter and an impossible page are named', async () => {
    const unknown = await send(make, 'GET', `${path}?couleur=rouge`)
    expect(unknown.status).toBe(422)
    expect(unknown.problem().errors?.[0]?.pointer).toBe('?couleur')
    expect((await send(make, 'GET', `${path}?per_page=101`)).status).toBe(422)
    expect((await send(make, 'GET', `${path}?sort=humeur`)).status).toBe(422)
  })

  test('what does not exist is not found, whatever is asked of it', async () => {
    for (const id of ['999999', '0', 'abc', '99999999999']) {
      expect((await send(make, 'GET', `${path}/${id}`)).status).toBe(404)
      expect((await send(make, 'PATCH', `${path}/${id}`, { body: {}, ifMatch: '"0"' })).status).toBe(404)
      expect((await send('chief_editor', 'DELETE', `${path}/${id}`, { ifMatch: '"0"' })).status).toBe(404)
    }
  })

  test('a write says the version it was made from: 428 without, 412 with a stale one and what stands now', async () => {
    const { id } = await created()
    const at = `${path}/${id}`
    const name = unusedName()
    expect((await send(make, 'PATCH', at, { body: { [field]: name } })).status).toBe(428)
    expect((await send('chief_editor', 'DELETE', at)).status).toBe(428)
    const first = await send(make, 'PATCH', at, { body: { [field]: name }, ifMatch: '"0"' })
    expect(first.headers.get('etag')).toBe('"1"')
    expect(first.json).toMatchObject({ [field]: name, lock_version: 1 })

    for (const ifMatch of ['"0"', 'W/"1"', '*']) {
      const stale = await send(make, 'PATCH', at, { body: { [field]: unusedName() }, ifMatch })
      expect(stale.status).toBe(412)
      expect(stale.problem().current).toEqual(first.json)
    }
    expect((await send('chief_editor', 'DELETE', at, { ifMatch: '"0"' })).status).toBe(412)
  })

  test('a save that changes nothing makes no new version', async () => {
    const guest = await created()
    room.clock.advance({ hours: 1 })
    const same = await send(make, 'PATCH', `${path}/${guest.id}`, {
      body: { [field]: guest[field], slug: guest.slug },
      ifMatch: '"0"',
    })
    expect(same.json).toEqual(guest)
  })

  test('two writers of one version: one is kept, the other is told', async () => {
    const { id } = await created()
    const body = () => ({ [field]: unusedName() })
    const both = await Promise.all([
      send(make, 'PATCH', `${path}/${id}`, { body: body(), ifMatch: '"0"' }),
      send(make, 'PATCH', `${path}/${id}`, { body: body(), ifMatch: '"0"' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test('a repeated creation answers as the first one did', async () => {
    const sent = { body: { [field]: unusedName() }, key: `key of ${path}` }
    const first = await send(make, 'POST', path, sent)
    const again = await send(make, 'POST', path, sent)
    expect(again.json).toEqual(first.json)
    expect(again.status).toBe(201)
  })

  test('the address is made from the name and never shared', async () => {
    const first = await created({ [field]: `L’été d’Œdipe ${path}`, slug: `ete-${path.slice(1)}` })
    expect(first.slug).toBe(`ete-${path.slice(1)}`)
    const taken = await send(make, 'POST', path, { body: { [field]: unusedName(), slug: first.slug } })
    expect(taken.status).toBe(409)
    expect(taken.problem()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/slug' }] })

    const other = await created()
    const moved = await send(make, 'PATCH', `${path}/${other.id}`, {
      body: { slug: first.slug },
      ifMatch: '"0"',
    })
    expect(moved.status).toBe(409)
    expect((await created({ [field]: `Ete ${path.slice(1)}` })).slug).toBe(`ete-${path.slice(1)}-2`)
  })

  test('names without a Latin letter get an address too', async () => {
    expect((await created({ [field]: '東京' })).slug).toMatch(/^[a-z]+$/)
    expect((await created({ [field]: '大阪' })).slug).toMatch(/^[a-z]+-2$/)
  })

  test('twelve people who create at the same instant get twelve addresses', async () => {
    const name = unusedName()
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        send(make, 'POST', path, { body: { [field]: `${name} ${'!'.repeat(n)}` } }),
      ),
    )
    const kept = all.filter(({ status }) => status === 201)
    expect(new Set(kept.map(({ json }) => json.slug)).size).toBe(path === '/tags' ? 1 : 12)
    expect(all.every(({ status }) => status === 201 || status === 409)).toBe(true)
  })

  test('what is unused is deleted', async () => {
    const { id } = await created()
    expect((await send('chief_editor', 'DELETE', `${path}/${id}`, { ifMatch: '"0"' })).status).toBe(204)
    expect((await send('viewer', 'GET', `${path}/${id}`)).status).toBe(404)
  })

  test('what is used is not deleted, and the answer says by how many', async () => {
    const used = await created()
    const at = `${path}/${used.id}`
    await use(await givenBroadcast(room.db, `uses-${path.slice(1)}`), used.id)
    const refused = await send('chief_editor', 'DELETE', at, { ifMatch: '"0"' })
    expect(refused.status).toBe(409)
    expect(refused.problem().code).toBe('in_use')
    expect(refused.problem().detail).toContain(`«\u00a0${used[field]}\u00a0»`)
    expect(refused.problem().detail).toContain('1\u00a0émission.')
    expect((await send('viewer', 'GET', at)).json.broadcasts_count).toBe(1)
  })

  test('nothing is handed to itself, nor to what does not exist', async () => {
    const { id } = await created()
    for (const target of [id, 999_999]) {
      const refused = await send('chief_editor', 'DELETE', `${path}/${id}?reassign_to=${target}`, {
        ifMatch: '"0"',
      })
      expect(refused.status).toBe(422)
      expect(refused.problem().errors?.[0]?.pointer).toBe('?reassign_to')
    }
    expect((await send('viewer', 'GET', `${path}/${id}`)).status).toBe(200)
  })

  test('pages are counted honestly, even past the last one', async () => {
    const { json, headers } = await send('viewer', 'GET', `${path}?per_page=2&sort=-updated_at`)
    const pageAt = (page: number) => `/api/v1${path}?per_page=2&sort=-updated_at&page=${page}`
    expect(headers.get('link')?.split(', ')).toEqual([
      `<${pageAt(1)}>; rel="first"`,
      `<${pageAt(2)}>; rel="next"`,
      `<${pageAt(json.meta.total_pages)}>; rel="last"`,
    ])
    expect(json.data).toHaveLength(2)
    expect(json.meta).toMatchObject({ page: 1, per_page: 2, total_pages: Math.ceil(json.meta.total / 2) })
    const last = await send('viewer', 'GET', `${path}?per_page=2&page=${json.meta.total_pages}`)
    expect(last.json.data.length).toBe(json.meta.total - 2 * (json.meta.total_pages - 1))
    const past = await send('viewer', 'GET', `${path}?per_page=2&page=500`)
    expect(past.json).toEqual({ data: [], meta: { ...json.meta, page: 500 } })
  })
})
