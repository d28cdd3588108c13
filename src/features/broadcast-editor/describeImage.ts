import { call } from '#app/api/client.ts'
import { type Image, imageEndpoints, type ImagePatch } from '#app/contract/image.ts'

/**
 * Saves what was written about a picture: its alternative text, its credit, its focal point. A picture is a resource of
 * its own, with its own version; `stored` is as it was read, null or another one when the page just changed pictures.
 */
export async function describeImage(stored: Image | null, image: Image): Promise<void> {
  const before =
    stored?.id === image.id ? stored : await call(imageEndpoints.read, { params: { id: image.id } })
  const body: ImagePatch = {}
  if (before.alt !== image.alt) body.alt = image.alt
  if (before.credit !== image.credit) body.credit = image.credit
  if (before.decorative !== image.decorative) body.decorative = image.decorative
  if (before.focal_x !== image.focal_x) body.focal_x = image.focal_x
  if (before.focal_y !== image.focal_y) body.focal_y = image.focal_y
  if (Object.keys(body).length > 0)
    await call(imageEndpoints.update, { params: { id: image.id }, body }, { ifMatch: before.lock_version })
}
