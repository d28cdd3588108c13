import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { MAX_UPLOAD } from '#app/contract/image.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { must, Refused } from '#server/problem.ts'

// No two uploads are the same picture: what would be remembered only takes room.
sharp.cache(false)

/** An uploaded picture, decoded: upright, without metadata, at most 2560 pixels a side. */
export interface Picture {
  pixels: Buffer
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
  mime_type: string
  sha256: string
}

/** Reads a picture, whatever its name claims. Refuses what is too heavy, of another kind, damaged or a bomb. */
export async function readPicture(file: Blob): Promise<Picture> {
  must(file.size <= MAX_UPLOAD, 'payload_too_large', { detail: tooHeavy(file.size) })
  const bytes = Buffer.from(await file.arrayBuffer())
  const mime_type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  must(ACCEPTED.includes(mime_type), 'unsupported_media_type', { detail: OTHER_KIND })
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(unreadable)
  must(width * height <= MAX_PIXELS, 'validation', refused('too_many_pixels', tooLarge(width * height)))
  const { data, info } = await sharp(bytes, {
    autoOrient: true,
    failOn: 'error',
    limitInputPixels: MAX_PIXELS,
  })
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { pixels: data, raw: info, mime_type, sha256 }
}

const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
/** Pages show 1920 at most; the memory taken grows with the square. */
const MAX_SIDE = 2560
/** More than any camera of a newsroom makes; a few kilobytes can unpack to far more. */
const MAX_PIXELS = 50_000_000
const MEGABYTE = 1024 * 1024

const OTHER_KIND = 'Ce fichier n’est pas une image JPEG, PNG, WebP ou AVIF.'
const DAMAGED = 'Cette image est abîmée ou incomplète\u202f; ouvrez-la et enregistrez-la à nouveau.'

function tooHeavy(size: number) {
  const weight = formatNumber(Math.ceil((size / MEGABYTE) * 10) / 10)
  return `Cette image pèse ${weight}\u00a0Mo\u202f; la limite est de ${MAX_UPLOAD / MEGABYTE}\u00a0Mo.`
}

function tooLarge(pixels: number) {
  const millions = formatNumber(Math.ceil(pixels / 1e6))
  return `Cette image compte ${millions}\u00a0millions de pixels\u202f; la limite est de ${MAX_PIXELS / 1e6}\u00a0millions.`
}

function unreadable(): never {
  throw new Refused('validation', refused('unreadable', DAMAGED))
}

function refused(code: string, detail: string) {
  return { detail, errors: [{ pointer: '/file', code, detail }] }
}
