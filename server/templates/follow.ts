import { isDeepStrictEqual } from 'node:util'
import type { Follow, FollowInput } from '#app/contract/template.ts'
import { FollowedField, type FollowedFields } from '#app/contract/template-parts.ts'
import { merge } from '#server/broadcasts/content.ts'
import { record } from '#server/broadcasts/revisions.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import { writeContents, type Writing } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { comingLives, type Here, takesPlace } from './calendar.ts'
import { changeMaking, type Making, makingsOf, pagesOf } from './makings.ts'
import { undone, unstarted } from './plan.ts'

/** A live to come: what of it follows a change of its template, and whether some of it was changed by hand. */
interface Follower {
  page: Stored
  fields: FollowedField[]
  isKept: boolean
}

/** What would become of each live to come. `isHeld` keeps them from other writers until the transaction ends. */
export async function followers(
  db: Db,
  series_id: number,
  { from, before, after, lives }: FollowInput,
  { isHeld = false, ...here }: Here & { isHeld?: boolean },
): Promise<Follower[]> {
  const asked = lives && new Map(lives.map(({ id, fields }) => [id, fields]))
  const coming = await comingLives(db, series_id, from, here)
  const ids = coming.filter((live) => takesPlace(live) && (asked?.has(live.id) ?? true)).map(({ id }) => id)
  const pages = await pagesOf(db, ids, isHeld)
  const makings = await makingsOf(db, ids)
  const [was, will] = [begun(before), begun(after)]
  return pages.map((page) => {
    const has: Begun = { ...makings.get(page.row.id), tag_ids: page.content.tag_ids }
    const changing = (asked?.get(page.row.id) ?? FollowedField.options).filter(
      (field) => field in after && !isDeepStrictEqual(has[field], will[field]),
    )
    const fields = changing.filter(
      (field) =>
        isDeepStrictEqual(has[field], was[field]) && (field !== 'tag_ids' || keepsMainTag(page, after)),
    )
    return { page, fields, isKept: fields.length < changing.length }
  })
}

/** As it is told. */
export function followOf(lives: Follower[]): Follow {
  const told = lives.map(({ page, fields, isKept }) => ({ id: page.row.id, fields, isKept }))
  return {
    changed: told.filter(({ fields }) => fields.length > 0),
    kept: told.filter(({ isKept }) => isKept).map(({ id }) => id),
  }
}

/** Brings to each what follows. The page has a new entry in its history where its tags change. */
export async function bring(
  db: Db,
  lives: Follower[],
  after: FollowedFields,
  writing: Writing,
): Promise<void> {
  const { tag_ids, ...making } = begun(after)
  const tagged = []
  for (const { page, fields } of lives) {
    const own = Object.entries(making).filter(([name]) => fields.some((field) => field === name))
    if (own.length > 0) await changeMaking(db, page.row.id, Object.fromEntries(own), writing)
    if (fields.includes('tag_ids')) tagged.push({ stored: page, after: merge(page.content, { tag_ids }) })
  }
  await writeContents(db, tagged, writing)
  for (const { stored, after: snapshot } of tagged)
    await record(db, stored.row.id, { kind: 'manual', changed: ['/tag_ids'], snapshot, ...writing })
}

type Begun = Partial<Making> & Pick<FollowedFields, 'tag_ids'>

/** What a template says, as a live has it that nobody touched. */
function begun({ segments, tasks, ...plain }: FollowedFields): Begun {
  return {
    ...plain,
    ...(segments && { segments: segments.map(unstarted) }),
    ...(tasks && { tasks: tasks.map(undone) }),
  }
}

/** The main tag is each live's own: one that would lose it was changed by hand. */
const keepsMainTag = ({ content }: Stored, { tag_ids = [] }: FollowedFields) =>
  content.main_tag_id === null || tag_ids.includes(content.main_tag_id)
