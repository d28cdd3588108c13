import { eq } from 'drizzle-orm'
import type { libraryEndpoints } from '#app/contract/library.ts'
import { can } from '#app/contract/policy.ts'
import { plural } from '#app/lib/plural.ts'
import { recordAct } from '#server/audit/record.ts'
import { images } from '#server/db/schema.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { lookAtOldOnes } from '#server/media/look.ts'
import { removeSizes } from '#server/media/sizes.ts'
import { holdImage, readImage } from '#server/media/store.ts'
import { readOperation } from '#server/operations/store.ts'
import { must, refusedField } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { replaceEverywhere } from './replace.ts'
import { listImages } from './store.ts'
import { usesOf } from './uses.ts'

export const libraryHandlers: Handlers<typeof libraryEndpoints> = {
  list: async ({ db, query, media }) => {
    await lookAtOldOnes(db, media)
    return listImages(db, query)
  },

  uses: async ({ db, params }) => {
    await readImage(db, params.id)
    return { data: await usesOf(db, params.id) }
  },

  replace: async (call) => {
    const { db, params, body, member } = call
    must(can(member, 'archive.bulk'), 'forbidden')
    const from = await holdImage(db, params.id)
    if (body.by === from.id) throw refusedField(['by'], 'own_picture')
    const [there] = await db
      .select({ id: images.id })
      .from(images)
      .where(eq(images.id, body.by))
      .for('key share')
    if (there === undefined) throw refusedField(['by'], 'unknown_reference')
    const operation = await replaceEverywhere(call, from, await readImage(db, body.by))
    return readOperation(db, operation)
  },

  // The files go once nothing names them for sure: after the transaction.
  remove: async ({ db, params, if_match, media, member, clock, request_id }) => {
    must(can(member, 'image.delete'), 'forbidden')
    const files = await db.transaction(async (turn) => {
      await signWrites(turn, member)
      const image = await holdImage(turn, params.id)
      must(image.lock_version === if_match, 'precondition_failed', { current: image })
      const uses = await usesOf(turn, image.id)
      const count = plural(uses.length, { one: 'endroit', other: 'endroits' })
      must(uses.length === 0, 'in_use', {
        detail: `Cette image sert encore à ${count}\u00A0: remplacez-la d’abord.`,
      })
      const subject = { id: image.id, name: image.filename }
      await recordAct(turn, { member, clock, request_id }, { action: 'image.delete', subject, before: image })
      const [gone] = await turn.delete(images).where(eq(images.id, image.id)).returning()
      must(gone !== undefined, 'internal')
      return gone
    })
    await removeSizes(media, { file: files.file, widths: [...files.widths, files.width] })
  },
}
