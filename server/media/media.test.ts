import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Image, imageEndpoints as api, type ImagePatch } from '#app/contract/image.ts'
import { nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'
import { addPicture } from './addPicture.ts'
import { fileOf, painted } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>
let image: Image

beforeAll(async () => {
  room = await newsroom({ app: nouns })
  const file = fileOf(await painted(700, 350).jpeg().toBuffer(), 'plateau.jpg')
  image = (await room.as('editor').call(api.upload, { body: { file } })).body
})
afterAll(() => room.close())

describe('what is said of a picture', () => {
  const params = () => ({ id: image.id })
  const describeIt = (body: ImagePatch, ifMatch?: number) =>
    room.as('editor').call(api.update, { params: params(), body }, ifMatch === undefined ? {} : { ifMatch })

  test('is read by members, written by those who write', async () => {
    const body = { alt: 'Refusé' }
    expect((await room.anonymous.call(api.read, { params: params() })).status).toBe(401)
    expect((await room.anonymous.call(api.update, { params: params(), body }, { ifMatch: 0 })).status).toBe(
      401,
    )
    expect(
      (await room.as('viewer').call(api.update, { params: params(), body }, { ifMatch: 0 })).status,
    ).toBe(403)
    expect((await room.as('viewer').call(api.read, { params: params() })).body).toEqual(image)
    expect((await room.as('viewer').call(api.read, { params: { id: 999_999 } })).status).toBe(404)
  })

  test('is refused at its field', async () => {
    const pointers = async (body: ImagePatch) =>
      (await describeIt(body, 0)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(await pointers({ focal_x: 1.2 })).toEqual(['/focal_x too_big'])
    expect(await pointers({ alt: 'a'.repeat(501) })).toEqual(['/alt too_long'])
    expect(await pointers({ credit: 'deux\nlignes' })).toEqual(['/credit control_characters'])
  })

  test('needs the version it was made from, and makes a new one when something changes', async () => {
    expect((await describeIt({ alt: 'Le plateau' })).status).toBe(428)
    const { body } = await describeIt({ alt: 'Le plateau', focal_x: 0.25, credit: '' }, 0)
    expect(body).toEqual({ ...image, alt: 'Le plateau', focal_x: 0.25, credit: null, lock_version: 1 })
    const stale = await describeIt({ alt: 'Autre' }, 0)
    expect(stale.status).toBe(412)
    expect(stale.problem.current).toEqual(body)
    expect((await describeIt({ alt: 'Le plateau' }, 1)).body).toEqual(body)
    expect((await describeIt({ alt: '' }, 1)).body).toMatchObject({ alt: null, lock_version: 2 })
  })
})

describe('a stored file', () => {
  test('is given to anybody, and kept for good by browsers', async () => {
    const { status, headers } = await room.anonymous.raw(image.url)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect((await room.anonymous.raw(image.url, { method: 'HEAD' })).status).toBe(200)
  })

  test.each([
    'secret.txt',
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e%2fsecret.txt',
    '....//secret.txt',
    '..%5csecret.txt',
    `${'0'.repeat(32)}-320.webp`,
    `${'0'.repeat(32)}-320.webp%00.txt`,
    '',
  ])('is the only thing to be had: %s leads nowhere', async (name) => {
    const folder = join(room.deps.media, 'images')
    for (const path of [room.deps.media, folder]) await writeFile(join(path, 'secret.txt'), 'the secret')
    const response = await room.anonymous.raw(`/media/images/${name}`)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('the secret')
    await rm(join(folder, 'secret.txt'))
  })

  test('does not stay when its record cannot be written', async () => {
    const folder = join(room.deps.media, 'images')
    const before = await readdir(folder)
    const file = fileOf(await painted(700, 350).jpeg().toBuffer(), 'plateau.jpg')
    await expect(addPicture(room.deps, file, 'nobody-known')).rejects.toThrow('Failed query')
    expect(await readdir(folder)).toEqual(before)
  })
})
