import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Picture } from './picture.ts'

/** The files of a picture: their common name and their widths, the whole picture last. */
interface Sizes {
  file: string
  widths: number[]
}

/** Writes a picture as WebP in the usual widths, never enlarged, and whole. Leaves nothing behind when it fails. */
export async function writeSizes(media: string, { pixels, raw }: Picture): Promise<Sizes> {
  const file = randomBytes(16).toString('hex')
  const widths = [...WIDTHS.filter((width) => width < raw.width), raw.width]
  const sizes = { file, widths }
  await mkdir(folderOf(media), { recursive: true })
  try {
    for (const width of widths) {
      const webp = await sharp(pixels, { raw }).resize({ width }).webp({ quality: 80, effort: 2 }).toBuffer()
      await writeFile(pathOf(media, file, width), webp)
    }
  } catch (error) {
    await removeSizes(media, sizes)
    throw error
  }
  return sizes
}

export async function removeSizes(media: string, { file, widths }: Sizes): Promise<void> {
  await Promise.all(widths.map((width) => rm(pathOf(media, file, width), { force: true })))
}

/** The address of one size, in the site. */
export function addressOf(file: string, width: number): string {
  return `/media/images/${file}-${width}.webp`
}

/** Where the files are. */
export function folderOf(media: string): string {
  return join(media, 'images')
}

const WIDTHS = [320, 640, 960, 1280, 1920]

function pathOf(media: string, file: string, width: number) {
  return join(folderOf(media), `${file}-${width}.webp`)
}
