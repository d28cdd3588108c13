import { isDeepStrictEqual } from 'node:util'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import type { Follow, FollowInput } from '#app/contract/template.ts'
import { FollowedField, type FollowedFields } from '#app/contract/template-parts.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import { changedPointers, merge } from '#server/broadcasts/content.ts'
import { record } from '#server/broadcasts/revisions.ts'
import type { Stored } from '#server/broadcasts/rows.ts'
import { withAddress } from '#server/broadcasts/slugs.ts'
import { writeContent, type Writing } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { comingLives, type Here, takesPlace } from './calendar.ts'
import { withHeirs } from './heirs.ts'
import { changeMaking, type Making, makingsOf, pagesOf } from './makings.ts'
import { undone, unstarted } from './plan.ts'
import { withNames } from './present.ts'
import type { StoredTemplate } from './store.ts'

/** A live to come: what of it follows a change of its template, and whether some of it was changed by hand. */
interface Follower {
  page: Stored
  /** What the template said of it when the live had it, and what the live takes. */
  before: FollowedFields
  takes: Begun
  isKept: boolean
}

/** What would become of each live to come. `isHeld` keeps them from other writers until the transaction ends. */
export async function followers(
  db: Db,
  { series, template, former }: StoredTemplate,
  { from, before, after, lives }: FollowInput,
  { isHeld = false, ...here }: Here & { isHeld?: boolean },
): Promise<Follower[]> {
  const asked = lives && new Map(lives.map(({ id, fields }) => [id, fields]))
  const coming = await comingLives(db, series.id, from, here)
  const days = new Map(
    coming.flatMap((live) =>
      takesPlace(live) && (asked?.has(live.id) ?? true) ? [[live.id, live.on] as const] : [],
    ),
  )
  const pages = await pagesOf(db, [...days.keys()], isHeld)
  const makings = await makingsOf(db, [...days.keys()])
  const will: FollowedFields = after ?? (await withNames(db, template))
  const said = await withHeirs(db, before === undefined ? former : [before])
  return pages.map((page) => {
    const { content, row } = page
    const { tag_ids, format } = content
    const has: Begun = { ...makings.get(row.id), tag_ids, format, title: content.page.title }
    const begun = (fields: FollowedFields) => begunWith(fields, series, days.get(row.id) ?? from)
    const follower: Follower = { page, before: {}, takes: {}, isKept: false }
    for (const field of asked?.get(row.id) ?? FollowedField.options) {
      const earlier = said.filter((one) => field in one).toReversed()
      const value = begun(only(field, will))
      if (earlier.length === 0 || !(field in will) || isDeepStrictEqual(has[field], value[field])) continue
      const had = earlier.find((one) => isDeepStrictEqual(has[field], begun(one)[field]))
      if (had === undefined || (field === 'tag_ids' && !keepsMainTag(page, will))) follower.isKept = true
      else {
        Object.assign(follower.before, only(field, had))
        Object.assign(follower.takes, value)
      }
    }
    return follower
  })
}

/** As it is told. */
export function followOf(lives: Follower[]): Follow {
  const told = lives.map(({ page, before }) => ({
    id: page.row.id,
    fields: FollowedField.options.filter((field) => field in before),
    before,
  }))
  return {
    changed: told.filter(({ fields }) => fields.length > 0),
    kept: lives.filter(({ isKept }) => isKept).map(({ page }) => page.row.id),
  }
}

/** Brings to each what follows. The page has a new entry in its history where it changes. */
export async function bring(db: Db, lives: Follower[], writing: Writing): Promise<void> {
  for (const { page, takes } of lives) {
    const { title, format, tag_ids, ...making } = takes
    if (Object.keys(making).length > 0) await changeMaking(db, page.row.id, making, writing)
    const plain: BroadcastPatch = {
      ...(format === undefined ? {} : { format }),
      ...(tag_ids === undefined ? {} : { tag_ids }),
    }
    // One after the other, for each takes an address that the next must find taken.
    const patch = title === undefined ? plain : await withAddress(db, page, { ...plain, page: { title } })
    if (Object.keys(patch).length === 0) continue
    const snapshot = merge(page.content, patch)
    const changed = changedPointers(page.content, snapshot)
    await writeContent(db, page, snapshot, writing)
    await record(db, page.row.id, { kind: 'manual', changed, snapshot, ...writing })
  }
}

type Begun = Partial<Making> & { title?: string } & Pick<FollowedFields, 'tag_ids' | 'format'>

/** What a template says, as the live of a day has it that nobody touched. */
function begunWith(
  { title, segments, tasks, ...plain }: FollowedFields,
  series: StoredTemplate['series'],
  on: string,
): Begun {
  return {
    ...plain,
    ...(title === undefined ? {} : { title: titleOn({ series, template: { title } }, on) }),
    ...(segments && { segments: segments.map(unstarted) }),
    ...(tasks && { tasks: tasks.map(undone) }),
  }
}

const only = (field: FollowedField, fields: FollowedFields): FollowedFields => ({ [field]: fields[field] })

/** The main tag is each live's own: one that would lose it was changed by hand. */
const keepsMainTag = ({ content }: Stored, { tag_ids = [] }: FollowedFields) =>
  content.main_tag_id === null || tag_ids.includes(content.main_tag_id)
