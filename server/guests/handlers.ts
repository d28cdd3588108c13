import type { guestEndpoints } from '#app/contract/guest.ts'
import { can } from '#app/contract/policy.ts'
import { alsoShown, replaceShown } from '#server/broadcasts/shown-names.ts'
import { guests } from '#server/db/schema.ts'
import { isUnchanged } from '#server/patch.ts'
import { mustBeImage } from '#server/media/store.ts'
import { rememberFormer } from '#server/names/former.ts'
import { bequeathSlugs, rememberSlug } from '#server/names/former-slugs.ts'
import { mustBeUnused, mustReplace } from '#server/names/removal.ts'
import { freeSlug, mustBeFree } from '#server/names/slug.ts'
import { replaceInTemplates } from '#server/templates/references.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changedUnderneath, renamedUnderneath } from '#server/names/underneath.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { broadcastsOfGuest, moveAppearances } from './appearances.ts'
import { moveBookings } from './bookings.ts'
import { mergeContacts } from './contacts.ts'
import { guestNames, storedFields } from './names.ts'
import {
  deleteGuest,
  guestExists,
  holdGuest,
  insertGuest,
  listGuests,
  readGuest,
  updateGuest,
} from './store.ts'

export const guestHandlers: Handlers<typeof guestEndpoints> = {
  list: ({ db, query }) => listGuests(db, query),

  read: ({ db, params }) => readGuest(db, params.id),

  // Two guests may bear one name, as people do: the client warns before it creates.
  create: async ({ db, body, member, clock }) => {
    must(can(member, 'guest.create'), 'forbidden')
    await takeTurn(db)
    if (body.slug !== undefined) await mustBeFree(db, guests, body.slug)
    await mustBeImage(db, body.image_id)
    const slug = body.slug ?? (await freeSlug(db, guests, body.display_name, 'invite'))
    const { display_name } = body
    return insertGuest(db, { ...storedFields(body), display_name, slug }, clock.now())
  },

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'guest.update'), 'forbidden')
    await takeTurn(db)
    const before = await holdGuest(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    const fields = storedFields(body, before)
    if (isUnchanged(before, fields)) return before
    if (body.slug !== undefined) await mustBeFree(db, guests, body.slug, before.id)
    await mustBeImage(db, body.image_id)
    const after = await updateGuest(db, before, fields, clock.now())
    await rememberSlug(db, 'guest', before, after.slug)
    if (guestNames(after) !== guestNames(before)) {
      await renamedUnderneath(db, await broadcastsOfGuest(db, after.id))
    }
    return after
  },

  remove: async ({ db, params, query: { reassign_to }, if_match, member, clock }) => {
    must(can(member, 'guest.delete'), 'forbidden')
    await takeTurn(db)
    const guest = await holdGuest(db, params.id)
    must(guest.lock_version === if_match, 'precondition_failed', { current: guest })
    const shows = await alsoShown(db, await broadcastsOfGuest(db, guest.id), 'guest', guest.id)
    if (reassign_to === undefined) mustBeUnused(guest.display_name, 'est invité·e dans', shows)
    else {
      mustReplace(guest.id, reassign_to, await guestExists(db, reassign_to))
      await moveBookings(db, guest.id, reassign_to)
      await moveAppearances(db, guest.id, reassign_to)
      await replaceInTemplates(db, 'host_ids', guest.id, reassign_to)
      await mergeContacts(db, guest.id, reassign_to, clock.now())
      await replaceShown(db, 'guest', guest.id, reassign_to)
      await changedUnderneath(db, shows, member.user.id, clock.now())
    }
    await rememberFormer(db, 'guest', { id: guest.id, name: guest.display_name }, reassign_to)
    await bequeathSlugs(db, 'guest', guest, reassign_to)
    await deleteGuest(db, guest.id)
  },
}
