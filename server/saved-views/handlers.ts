import { can } from '#app/contract/policy.ts'
import type { SavedView, savedViewEndpoints } from '#app/contract/saved-view.ts'
import { must } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'
import type { Handlers } from '#server/serve.ts'
import { deleteView, holdView, insertView, listViews, updateView } from './store.ts'

/** Everybody keeps views of their own; what is shared takes a permission, whoever made it. */
export const savedViewHandlers: Handlers<typeof savedViewEndpoints> = {
  list: async ({ db, query, member }) => ({ data: await listViews(db, member.user.id, query.list) }),

  create: async ({ db, body, member, clock }) => {
    must(!body.is_shared || can(member, 'view.share'), 'forbidden')
    return insertView(db, member.user.id, body, clock.now())
  },

  update: async ({ db, params, body, if_match, member, clock }) => {
    const view = await holdView(db, params.id, member.user.id)
    must(mayChange(member, view) && (!body.is_shared || can(member, 'view.share')), 'forbidden')
    must(view.lock_version === if_match, 'precondition_failed', { current: view })
    await updateView(db, view.id, body, clock.now())
    return holdView(db, view.id, view.owner.id) // its owner's again, when it is no longer shared
  },

  remove: async ({ db, params, if_match, member }) => {
    const view = await holdView(db, params.id, member.user.id)
    must(mayChange(member, view), 'forbidden')
    must(view.lock_version === if_match, 'precondition_failed', { current: view })
    await deleteView(db, view.id)
  },
}

const mayChange = (member: Member, view: SavedView) =>
  view.is_shared ? can(member, 'view.share') || view.owner.id === member.user.id : true
