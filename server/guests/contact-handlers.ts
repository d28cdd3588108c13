import type { guestContactEndpoints } from '#app/contract/guest-contact.ts'
import { can } from '#app/contract/policy.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { findContact, holdContact, writeContact } from './contacts.ts'

export const guestContactHandlers: Handlers<typeof guestContactEndpoints> = {
  read: async ({ db, params, member }) => {
    must(can(member, 'guest.private'), 'forbidden')
    return findContact(db, params.id)
  },

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'guest.private'), 'forbidden')
    const before = await holdContact(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    return writeContact(db, before, body, clock.now())
  },
}
