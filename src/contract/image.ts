import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './list.ts'
import { line, WebAddress } from './value.ts'

/**
 * A stored picture. `url` is the largest version (at most 2560 pixels a side), `variants` the smaller ones (width in
 * pixels), all WebP, upright, without EXIF; addresses are relative to the site. `focal_x`, `focal_y` run from 0 (left,
 * top) to 1. `alt` null = not written yet; `decorative` = none needed.
 */
export const Image = z
  .object({
    id: z.int(),
    lock_version: z.int(),
    url: z.string(),
    width: z.int(),
    height: z.int(),
    variants: z.array(z.object({ width: z.int(), url: z.string() })),
    filename: z.string(),
    alt: z.string().nullable(),
    decorative: z.boolean(),
    credit: z.string().nullable(),
    licence: z.string().nullable(),
    source_url: z.string().nullable(),
    focal_x: z.number(),
    focal_y: z.number(),
  })
  .meta({ id: 'Image' })
export type Image = z.infer<typeof Image>

const ratio = z.number().min(0).max(1)

export const ImagePatch = z
  .strictObject({
    alt: line(500).nullable(),
    decorative: z.boolean(),
    credit: line(200).nullable(),
    licence: line(100).nullable(),
    source_url: WebAddress.nullable(),
    focal_x: ratio,
    focal_y: ratio,
  })
  .partial()
export type ImagePatch = z.infer<typeof ImagePatch>

/**
 * Largest upload, in bytes (413 above). Other kinds of file are 415 whatever their name says; a damaged picture is 422
 * `unreadable` at `/file`, one of more than 50 million pixels `too_many_pixels`.
 */
export const MAX_UPLOAD = 10 * 1024 * 1024

export const imageEndpoints = {
  upload: endpoint({
    method: 'post',
    path: '/uploads',
    summary: 'Send a picture: JPEG, PNG, WebP or AVIF, at most 10 MB',
    media: 'multipart/form-data',
    body: z.object({ file: z.file() }),
    reply: Image,
  }),
  read: endpoint({
    method: 'get',
    path: '/images/{id}',
    summary: 'Read a picture',
    params: Id,
    reply: Image,
  }),
  update: endpoint({
    method: 'patch',
    path: '/images/{id}',
    summary: 'Describe a picture',
    guarded: true,
    params: Id,
    body: ImagePatch,
    reply: Image,
  }),
}
