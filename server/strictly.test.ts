import { expect, test } from 'vitest'
import { z } from 'zod'
import { api } from '#app/contract/api.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { openapi } from './openapi/document.ts'
import { bodyOf } from './request.ts'
import { strictly } from './strictly.ts'

const document = openapi()
const endpoints = Object.values(api).flatMap((noun) => Object.values<AnyEndpoint>(noun))
const named = (found: AnyEndpoint[]) => found.map((it) => [it.method, it.path, it] as const)
const written = endpoints.filter(({ body }) => body.type !== 'undefined')
const answered = endpoints.filter(({ reply }) => reply.type !== 'undefined')

test.each(named(written))('%s %s takes no field that nobody knows, at no depth', (method, path) => {
  const { requestBody } = Object(document['paths'])[path][method]
  const objects = [...objectsOf(requestBody, document)]
  expect(objects).not.toEqual([])
  // A map says which values it takes under any key, an object that it takes no other key.
  expect(objects.filter(({ additionalProperties = true }) => additionalProperties === true)).toEqual([])
})

test.each(named(answered))(
  '%s %s may be answered with fields of a newer backend',
  (_method, _path, { reply }) => {
    const printed = z.toJSONSchema(reply, { io: 'input', unrepresentable: 'any' })
    const objects = [...objectsOf(printed, printed)]
    expect(objects.filter(({ additionalProperties }) => additionalProperties === false)).toEqual([])
  },
)

test.each([
  [
    'broadcasts',
    api.broadcasts.update,
    { chapters: [{ id: 'a', start_seconds: 0, title: 'Début', couleur: 1 }] },
    '/chapters/0/couleur',
  ],
  ['broadcasts', api.broadcasts.update, { page: { couleur: 1 } }, '/page/couleur'],
  [
    'bulk',
    api.bulk_edits.apply,
    { selection: { ids: [1], couleur: 1 }, edits: { format: null } },
    '/selection/couleur',
  ],
  [
    'merges',
    api.merges.create,
    { noun: 'tag', from: { id: 1, lock_version: 1, couleur: 1 }, into: { id: 2, lock_version: 1 }, take: [] },
    '/from/couleur',
  ],
] as const)('%s: the field is named where it stands', async (_noun, endpoint, sent, pointer) => {
  const headers = { 'content-type': 'application/json' }
  const request = new Request('http://regie.test', { method: 'POST', headers, body: JSON.stringify(sent) })
  await expect(bodyOf(endpoint, request)).rejects.toMatchObject({
    details: { errors: [{ pointer, code: 'unknown_field' }] },
  })
})

test('a map takes any key', () => {
  const search = { couleur: 'rouge' }
  expect(strictly(api.saved_views.update.body).parse({ search })).toEqual({ search })
})

interface Found {
  type: 'object'
  additionalProperties?: unknown
}

/** Every object of a JSON schema, with what it refers to. */
function* objectsOf(schema: unknown, root: object, seen = new Set<unknown>()): Generator<Found> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return
  seen.add(schema)
  if (isObject(schema)) yield schema
  for (const [key, part] of Object.entries(schema)) {
    if (key === '$ref') yield* objectsOf(referred(String(part), root), root, seen)
    else yield* objectsOf(part, root, seen)
  }
}

const isObject = (schema: object): schema is Found => 'type' in schema && schema.type === 'object'

const referred = (pointer: string, root: object) =>
  pointer
    .slice('#/'.length)
    .split('/')
    .reduce((found: unknown, key) => Object(found)[key], root)
