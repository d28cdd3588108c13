import sharp from 'sharp'
import type { Image } from '#app/contract/image.ts'
import type { Deps } from '#server/scope.ts'
import { inTurn } from './inTurn.ts'
import { lookOf } from './look.ts'
import { readPicture } from './picture.ts'
import { removeSizes, writeSizes } from './sizes.ts'
import { insertImage } from './store.ts'

/** Takes in an uploaded picture: checked, resized, written, recorded. `by` is the id of who sent it. */
export async function addPicture(
  { db, media, clock }: Pick<Deps, 'db' | 'media' | 'clock'>,
  upload: File,
  by: string | null,
): Promise<Image> {
  const { picture, look, sizes } = await inTurn(async () => {
    const decoded = await readPicture(upload)
    const seen = await lookOf(sharp(decoded.pixels, { raw: decoded.raw }))
    return { picture: decoded, look: seen, sizes: await writeSizes(media, decoded) }
  })
  const { mime_type, sha256, raw } = picture
  try {
    return await insertImage(db, {
      ...sizes,
      mime_type,
      sha256,
      look,
      width: raw.width,
      height: raw.height,
      filename: plainName(upload.name),
      created_by: by,
      created_at: clock.now(),
      updated_at: clock.now(),
    })
  } catch (error) {
    await removeSizes(media, sizes)
    throw error
  }
}

/** Kept so that people recognise their file; never an address, never an alternative text. */
function plainName(name: string) {
  return name
    .replace(/\p{C}/gu, '')
    .replace(/^.*[/\\]/, '')
    .slice(0, 200)
}
