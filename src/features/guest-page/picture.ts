import { call } from '#app/api/client.ts'
import { type Image, imageEndpoints as api } from '#app/contract/image.ts'

/** Saves what is said of a picture, where it differs from what is stored. */
export async function describePicture({
  id,
  alt,
  decorative,
  credit,
  focal_x,
  focal_y,
}: Image): Promise<void> {
  const stored = await call(api.read, { params: { id } })
  const body = { alt, decorative, credit, focal_x, focal_y }
  const now = {
    alt: stored.alt,
    decorative: stored.decorative,
    credit: stored.credit,
    focal_x: stored.focal_x,
    focal_y: stored.focal_y,
  }
  if (JSON.stringify(body) === JSON.stringify(now)) return
  await call(api.update, { params: { id }, body }, { ifMatch: stored.lock_version })
}
