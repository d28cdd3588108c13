import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { imageEndpoints as api } from '#app/contract/image.ts'
import { images } from '#server/db/schema.ts'
import { nouns } from '#server/names/testing.ts'
import { newsroom } from '#server/testing.ts'
import { fileOf, painted, seen } from './testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

beforeAll(async () => {
  room = await newsroom({ app: nouns })
})
afterAll(() => room.close())

const upload = (file: File) => room.as('editor').call(api.upload, { body: { file } })
const stored = () => readdir(join(room.deps.media, 'images')).catch(() => [])

async function download(url: string) {
  const response = await room.anonymous.raw(url)
  expect(response.status).toBe(200)
  return response.arrayBuffer()
}

/** Nothing was kept of what was refused: no row, no file. */
async function expectNothingKept(work: () => Promise<void>) {
  const before = [await stored(), await room.db.$count(images)]
  await work()
  expect([await stored(), await room.db.$count(images)]).toEqual(before)
}

describe('who may send', () => {
  test('nobody without signing in, no viewer', async () => {
    const file = fileOf(await painted(20, 20).png().toBuffer(), 'a.png', 'image/png')
    await expectNothingKept(async () => {
      expect((await room.anonymous.call(api.upload, { body: { file } })).status).toBe(401)
      expect((await room.as('viewer').call(api.upload, { body: { file } })).status).toBe(403)
    })
  })
})

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'of kind %s is kept as WebP in smaller widths',
    async (format) => {
      const bytes = await painted(1400, 700).toFormat(format).toBuffer()
      const { status, body, headers } = await upload(fileOf(bytes, `Plateau.${format}`))
      expect(status).toBe(201)
      expect(headers.get('etag')).toBe('"0"')
      expect(body).toMatchObject({
        width: 1400,
        height: 700,
        filename: `Plateau.${format}`,
        alt: null,
        decorative: false,
        credit: null,
        licence: null,
        source_url: null,
        focal_x: 0.5,
        focal_y: 0.5,
      })
      expect(body.variants.map(({ width }) => width)).toEqual([320, 640, 960, 1280])
      for (const { width, url } of [...body.variants, body]) {
        expect(url).toMatch(new RegExp(`^/media/images/[0-9a-f]{32}-${width}\\.webp$`))
        const { format: kind, width: actual, height, at } = await seen(await download(url))
        expect([kind, actual, height]).toEqual(['webp', width, width / 2])
        expect([at(2, 2), at(width - 3, 2)]).toEqual(['red', 'blue'])
      }
    },
  )

  test('small ones are never enlarged', async () => {
    const { body } = await upload(fileOf(await painted(200, 100).png().toBuffer(), 'petite.png'))
    expect(body).toMatchObject({ width: 200, height: 100, variants: [] })
    const exact = await upload(fileOf(await painted(640, 100).png().toBuffer(), 'juste.png'))
    expect(exact.body.variants.map(({ width }) => width)).toEqual([320])
  })

  test('huge ones are brought down to 2560 pixels a side', async () => {
    const { body } = await upload(fileOf(await painted(1000, 5120).jpeg().toBuffer(), 'colonne.jpg'))
    expect(body).toMatchObject({ width: 500, height: 2560 })
  })

  test('loses its place and its camera, and stands upright', async () => {
    const bytes = await painted(400, 200)
      .withExif({
        IFD0: { Make: 'Appareil', Copyright: 'Quelqu’un' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 51/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '2/1 21/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const sent = await sharp(bytes).metadata()
    expect(sent.orientation).toBe(6)
    expect(sent.exif?.toString('latin1')).toContain('Appareil')

    const { body } = await upload(fileOf(bytes, 'telephone.jpg'))
    expect(body).toMatchObject({ width: 200, height: 400 })
    const kept = await download(body.url)
    const { exif, xmp, iptc, orientation, at } = await seen(kept)
    expect({ exif, xmp, iptc, orientation }).toEqual({})
    expect(Buffer.from(kept).includes('Appareil')).toBe(false)
    // Turned a quarter clockwise: what was on the left is on top.
    expect([at(100, 10), at(100, 390)]).toEqual(['red', 'blue'])
  })

  test.each([
    ['grey', () => painted(50, 50).greyscale().png().toBuffer()],
    ['of 16 bits', () => painted(50, 50).toColourspace('rgb16').png().toBuffer()],
    ['transparent', () => painted(50, 50).ensureAlpha(0.5).png().toBuffer()],
    ['in the colours of print', () => painted(50, 50).toColourspace('cmyk').jpeg().toBuffer()],
  ])('%s is readable', async (_, bytes) => {
    const { status, body } = await upload(fileOf(await bytes(), 'couleurs'))
    expect(status).toBe(201)
    expect(await seen(await download(body.url))).toMatchObject({ format: 'webp', width: 50, space: 'srgb' })
  })

  test('may have any name: it is kept to be recognised, without its path, and is no alternative text', async () => {
    const bytes = await painted(30, 30).png().toBuffer()
    const { body } = await upload(fileOf(bytes, '../../etc/L’été\u202e à Œuvres.png'))
    expect(body).toMatchObject({ filename: 'L’été à Œuvres.png', alt: null })
  })

  test('sent twice with one key is kept once', async () => {
    const file = fileOf(await painted(30, 30).png().toBuffer(), 'double.png')
    const send = () => room.as('editor').call(api.upload, { body: { file } }, { idempotencyKey: 'envoi-1' })
    const first = await send()
    await expectNothingKept(async () => expect((await send()).body).toEqual(first.body))
  })
})

describe('what is refused leaves nothing behind', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['an SVG', SVG, 'dessin.svg', 'image/svg+xml'],
    ['an SVG named as a photograph', SVG, 'photo.jpg', 'image/jpeg'],
    [
      'a GIF',
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64'),
      'a.png',
      'image/png',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj', 'a.webp', 'image/webp'],
    ['a web page', '<!doctype html><p>Bonjour', 'a.avif', 'image/avif'],
    ['nothing at all', '', 'vide.png', 'image/png'],
  ])('%s is another kind of file, whatever its name says', async (_, bytes, name, type) => {
    await expectNothingKept(async () => {
      const { status, problem } = await upload(fileOf(bytes, name, type))
      expect(status).toBe(415)
      expect(problem.detail).toBe('Ce fichier n’est pas une image JPEG, PNG, WebP ou AVIF.')
    })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut short is damaged', async (format) => {
    const noisy = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
    const whole = await noisy.toFormat(format).toBuffer()
    await expectNothingKept(async () => {
      const { status, problem } = await upload(fileOf(whole.subarray(0, whole.length / 2), 'coupee'))
      expect(status).toBe(422)
      expect(problem.errors).toEqual([
        {
          pointer: '/file',
          code: 'unreadable',
          detail: 'Cette image est abîmée ou incomplète\u202f; ouvrez-la et enregistrez-la à nouveau.',
        },
      ])
    })
  })

  test('a header with noise behind it is damaged', async () => {
    const head = (await painted(300, 300).jpeg().toBuffer()).subarray(0, 20)
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251))
    await expectNothingKept(async () => {
      expect((await upload(fileOf(Buffer.concat([head, noise]), 'bruit.jpg'))).status).toBe(422)
    })
  })

  test('a bomb is too large once unpacked', async () => {
    const bomb = await painted(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expectNothingKept(async () => {
      const { status, problem } = await upload(fileOf(bomb, 'bombe.png'))
      expect(status).toBe(422)
      expect(problem.errors?.[0]).toMatchObject({ pointer: '/file', code: 'too_many_pixels' })
      expect(problem.detail).toBe(
        'Cette image compte 60\u00a0millions de pixels\u202f; la limite est de 50\u00a0millions.',
      )
    })
  })

  test('11 MB and 50 MB are too heavy, and the limit is named', async () => {
    await expectNothingKept(async () => {
      const eleven = await upload(fileOf(new Uint8Array(11 * 1024 * 1024), 'lourde.jpg'))
      expect(eleven.status).toBe(413)
      expect(eleven.problem.detail).toBe('Cette image pèse 11\u00a0Mo\u202f; la limite est de 10\u00a0Mo.')
      const fifty = await upload(fileOf(new Uint8Array(50 * 1024 * 1024), 'enorme.jpg'))
      expect(fifty.status).toBe(413)
      expect(fifty.problem.code).toBe('payload_too_large')
      expect(fifty.problem.detail).toContain('10\u00a0Mo')
    })
  })

  test('a form without a file, a text in its place, JSON', async () => {
    await expectNothingKept(async () => {
      const send = (body: FormData) => room.as('editor').raw('/api/v1/uploads', { method: 'POST', body })
      expect((await send(new FormData())).status).toBe(422)
      const text = new FormData()
      text.set('file', 'bonjour')
      expect((await send(text)).status).toBe(422)
      const headers = { 'content-type': 'application/json' }
      const json = await room.as('editor').raw('/api/v1/uploads', { method: 'POST', headers, body: '{}' })
      expect(json.status).toBe(415)
    })
  })
})
