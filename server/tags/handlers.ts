import { can } from '#app/contract/policy.ts'
import type { tagEndpoints } from '#app/contract/tag.ts'
import type { Db } from '#server/db/db.ts'
import { alsoShown, replaceShown } from '#server/broadcasts/shown-names.ts'
import { tags } from '#server/db/schema.ts'
import { isUnchanged } from '#server/patch.ts'
import { rememberFormer } from '#server/names/former.ts'
import { bequeathSlugs, rememberSlug } from '#server/names/former-slugs.ts'
import { mustBeUnused, mustReplace } from '#server/names/removal.ts'
import { freeSlug, mustBeFree } from '#server/names/slug.ts'
import { replaceInTemplates } from '#server/templates/references.ts'
import { takeTurn } from '#server/names/turn.ts'
import { changedUnderneath, renamedUnderneath } from '#server/names/underneath.ts'
import { issue, must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { storedFields } from './fields.ts'
import {
  deleteTag,
  holdTag,
  insertTag,
  listTags,
  namesOf,
  readTag,
  sameTag,
  tagExists,
  updateTag,
} from './store.ts'
import { mustBeFreeSynonyms } from './synonyms.ts'
import { broadcastsOfTag, moveTaggings } from './taggings.ts'

export const tagHandlers: Handlers<typeof tagEndpoints> = {
  list: ({ db, query }) => listTags(db, query),

  read: ({ db, params }) => readTag(db, params.id),

  create: async ({ db, body, member, clock }) => {
    must(can(member, 'tag.create'), 'forbidden')
    await takeTurn(db)
    await mustBeNew(db, body.name)
    const fields = storedFields(body)
    await mustBeFreeSynonyms(db, body.name, fields.synonyms)
    if (body.slug !== undefined) await mustBeFree(db, tags, body.slug)
    const slug = body.slug ?? (await freeSlug(db, tags, body.name, 'tag'))
    return insertTag(db, { ...fields, name: body.name, slug }, clock.now())
  },

  update: async ({ db, params, body, if_match, member, clock }) => {
    must(can(member, 'tag.update'), 'forbidden')
    await takeTurn(db)
    const before = await holdTag(db, params.id)
    must(before.lock_version === if_match, 'precondition_failed', { current: before })
    const fields = storedFields(body)
    if (isUnchanged(before, fields)) return before
    if (body.name !== undefined) await mustBeNew(db, body.name, before.id)
    await mustBeFreeSynonyms(db, body.name ?? before.name, fields.synonyms, before)
    if (body.slug !== undefined) await mustBeFree(db, tags, body.slug, before.id)
    const after = await updateTag(db, before, fields, clock.now())
    await rememberSlug(db, 'tag', before, after.slug)
    if (namesOf(after) !== namesOf(before)) await renamedUnderneath(db, await broadcastsOfTag(db, after.id))
    return after
  },

  remove: async ({ db, params, query: { reassign_to }, if_match, member, clock }) => {
    must(can(member, 'tag.delete'), 'forbidden')
    await takeTurn(db)
    const tag = await holdTag(db, params.id)
    must(tag.lock_version === if_match, 'precondition_failed', { current: tag })
    const shows = await alsoShown(db, await broadcastsOfTag(db, tag.id), 'tag', tag.id)
    if (reassign_to === undefined) mustBeUnused(tag.name, 'est posé sur', shows)
    else {
      mustReplace(tag.id, reassign_to, await tagExists(db, reassign_to))
      await moveTaggings(db, tag.id, reassign_to)
      await replaceInTemplates(db, 'tag_ids', tag.id, reassign_to)
      await replaceShown(db, 'tag', tag.id, reassign_to)
      await changedUnderneath(db, shows, member.user.id, clock.now())
    }
    await rememberFormer(db, 'tag', tag, reassign_to)
    await bequeathSlugs(db, 'tag', tag, reassign_to)
    await deleteTag(db, tag.id)
  },
}

/** Names that differ by case, accents, spaces or apostrophes are one tag, and so is a synonym of another: the answer shows it. */
async function mustBeNew(db: Db, name: string, id?: number) {
  const same = await sameTag(db, name, id)
  must(same === null, 'duplicate', {
    detail: `Le tag «\u00a0${same?.name}\u00a0» existe déjà.`,
    errors: [issue(['name'], 'duplicate')],
    current: same,
  })
}
