import type { Image, imageEndpoints } from '#app/contract/image.ts'
import { can } from '#app/contract/policy.ts'
import { blanksAsNull, isUnchanged } from '#server/patch.ts'
import { must, refusedField } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { addPicture } from './addPicture.ts'
import { holdImage, isShown, readImage, updateImage } from './store.ts'

export const imageHandlers: Handlers<typeof imageEndpoints> = {
  upload: async (call) => {
    must(can(call.member, 'image.create'), 'forbidden')
    return addPicture(call, call.body.file, call.member.user.id)
  },

  read: ({ db, params }) => readImage(db, params.id),

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'image.update'), 'forbidden')
    const before = await holdImage(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    const fields = blanksAsNull(body)
    // No page is published with a picture that nobody described: nor is a description taken from one that is public.
    if (isDescribed(before) && !isDescribed({ ...before, ...fields }) && (await isShown(db, before.id)))
      throw refusedField(['alt'], 'shown')
    return isUnchanged(before, fields) ? before : updateImage(db, before.id, fields, clock.now())
  },
}

const isDescribed = ({ alt, decorative }: Pick<Image, 'alt' | 'decorative'>) =>
  decorative || Boolean(alt?.trim())
