import { broadcast_guests, broadcast_tags, broadcasts } from '#server/db/schema.ts'
import type { Db } from '#server/db/db.ts'
import { reindexBroadcasts } from '#server/broadcasts/reindex.ts'
import { wordsOf } from '#server/broadcasts/search-text.ts'
import { writeInBatches } from './batches.ts'
import { episode1115, people1115, tags1115 } from './episode-1115.ts'
import { withSlugs } from './names.ts'
import type { Chance } from './random.ts'
import { type Cast, show, type ShowRow } from './shows.ts'
import { roles } from './words.ts'

interface Tag {
  id: number
  name: string
  kind: string
}

/** Writes every show with its guests and tags, then indexes them all. */
export async function insertShows(db: Db, chance: Chance, cast: Cast, tags: Tag[]): Promise<void> {
  const shows = Array.from({ length: cast.broadcasts }, (_, index) =>
    withRealPage(show(chance, index + 1, cast), cast),
  )
  const rows = withSlugs(shows.map(({ row }) => row))
  await writeInBatches(rows.map(ready), (batch) => db.insert(broadcasts).values(batch))
  const appearances = shows.flatMap(({ row, guests }) =>
    guests.map((guest_id, position) => ({
      broadcast_id: row.id,
      guest_id,
      position,
      role_label: role(chance, row),
    })),
  )
  await writeInBatches(appearances, (batch) => db.insert(broadcast_guests).values(batch))
  const taggings = rows.flatMap((row) =>
    tagsOf(chance, row, tags).map((tag_id, position) => ({ broadcast_id: row.id, tag_id, position })),
  )
  await writeInBatches(taggings, (batch) => db.insert(broadcast_tags).values(batch))
  await writeInBatches(
    rows.map(({ id }) => id),
    (ids) => reindexBroadcasts(db, ids),
  )
}

function withRealPage(made: ReturnType<typeof show>, cast: Cast) {
  if (made.row.id !== 1115) return made
  const guests = people1115.flatMap((label) => cast.guests.filter((guest) => guest.display_name === label))
  return { ...made, row: { ...made.row, ...episode1115 }, guests: guests.map(({ id }) => id) }
}

function ready(row: ShowRow): ShowRow {
  return { ...row, words: wordsOf({ body_html: row.body_html ?? '', faqs: row.faqs ?? [] }) }
}

/** Imported pages know nothing of roles. */
function role(chance: Chance, { id }: ShowRow) {
  return id <= 60 && chance.happens(0.7) ? chance.pick(roles) : null
}

/** One to four tags; imported pages also carry their season and their platform as tags. */
function tagsOf(chance: Chance, { id }: ShowRow, tags: Tag[]): number[] {
  if (id === 1115)
    return tags1115.flatMap((name) => tags.filter((tag) => tag.name === name)).map((tag) => tag.id)
  if (chance.happens(0.04)) return []
  const subjects = chance.some(
    tags.filter(({ kind }) => kind === 'topic' || kind === 'place'),
    chance.between(1, 4),
  )
  const misfiled =
    id > 60
      ? ['season', 'platform', 'format'].filter((kind) => chance.happens(kind === 'season' ? 0.6 : 0.15))
      : []
  return [...subjects, ...misfiled.map((kind) => chance.pick(tags.filter((tag) => tag.kind === kind)))].map(
    (tag) => tag.id,
  )
}
