import type { z } from 'zod'
import { call } from '#app/api/client.ts'
import { changes } from '#app/api/useNewest.ts'
import { Image, imageEndpoints as api, type ImagePatch } from '#app/contract/image.ts'

/** A picture as its sheet describes it, beside what was `opened`; nothing was of one that was just sent. */
export const Described = Image.extend({ opened: Image.nullish() })
export type Described = z.infer<typeof Described>

/** A picture that was changed, or came in the place of the one that is shown. */
export const described = (image: Image, shown: Image | null): Described =>
  image.id === shown?.id ? { opened: shown, ...image } : { ...image, opened: null }

/** Saves what was written of a picture; what somebody else said of it meanwhile stays. */
export async function describePicture(picture: Described): Promise<void> {
  const { id } = picture
  const stored = await call(api.read, { params: { id } })
  const body = written(picture, stored)
  if (Object.keys(body).length === 0) return
  await call(api.update, { params: { id }, body }, { ifMatch: stored.lock_version })
}

/** Of what is said of a picture, what was changed since it was opened and is not stored so. */
export function written({ opened, ...image }: Described, stored: Image): ImagePatch {
  const { alt, decorative, credit, focal_x, focal_y } = image
  return changes(stored, changes(opened ?? stored, { alt, decorative, credit, focal_x, focal_y }))
}
