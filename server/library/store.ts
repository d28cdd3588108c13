import { sql } from 'drizzle-orm'
import type { LibrarySearch } from '#app/contract/library-search.ts'
import type { StoredImage } from '#app/contract/library.ts'
import { alikePictures } from '#app/lib/alikePictures.ts'
import { hasWords } from '#app/lib/searchWords.ts'
import type { Db } from '#server/db/db.ts'
import { images } from '#server/db/schema.ts'
import { addressOf } from '#server/media/sizes.ts'
import { imageOf } from '#server/media/store.ts'
import { searchText } from '#server/names/search.ts'
import { metaOf, windowOf } from '#server/paging.ts'
import { forgiving } from '#server/search/forgiving.ts'
import { wantedIn } from '#server/search/wanted.ts'
import { wordsIn } from '#server/search/wordsIn.ts'
import { used } from './uses.ts'

/** A page of the pictures, the newest first, each with its uses and its twins. */
export async function listImages(db: Db, query: LibrarySearch) {
  const all = await db
    .select()
    .from(images)
    .orderBy(sql`${images.created_at} desc, ${images.id} desc`)
  const [uses, twins] = [await countUses(db), alikePictures(all)]
  const filtered = all.filter((row) => matches[query.filter ?? 'all'](row, uses, twins))
  const wanted = await called(db, filtered, query.q)
  const { limit, offset } = windowOf(query)
  const byId = new Map(all.map((row) => [row.id, row]))
  const data = wanted.slice(offset, offset + limit).map((row): StoredImage => ({
    ...imageOf(row),
    created_at: row.created_at.toISOString(),
    uses: uses.get(row.id) ?? UNUSED,
    twins: (twins.get(row.id) ?? []).flatMap(({ id, isSame }) => {
      const twin = byId.get(id)
      if (twin === undefined) return []
      const url = addressOf(twin.file, Math.min(twin.width, ...twin.widths))
      return { id, filename: twin.filename, url, is_same: isSame }
    }),
  }))
  return { data, meta: metaOf(query, wanted.length) }
}

/** Those that a search finds by the file's name, the alternative and the credit. */
async function called(db: Db, rows: Row[], q: string | undefined): Promise<Row[]> {
  if (wantedIn(q).words.length === 0) return rows
  const texts = rows.map((row) => ({ row, text: searchText([row.filename, row.alt, row.credit]) }))
  const { meant: found } = await forgiving(
    db,
    q,
    async ({ words }) => {
      const meant = texts.filter(({ text }) => hasWords([text], words)).map(({ row }) => row)
      return { meant, meta: { total: meant.length } }
    },
    () => wordsIn(texts.map(({ text }) => text)),
  )
  return found
}

type Row = typeof images.$inferSelect
type Uses = StoredImage['uses']
const UNUSED: Uses = { broadcasts: 0, texts: 0, guests: 0 }

const matches: Record<
  NonNullable<LibrarySearch['filter']> | 'all',
  (row: Row, uses: Map<number, Uses>, twins: Map<number, unknown>) => boolean
> = {
  all: () => true,
  no_alt: ({ alt, decorative }) => alt === null && !decorative,
  no_credit: ({ credit }) => credit === null,
  unused: ({ id }, uses) => !uses.has(id),
  duplicates: ({ id }, _, twins) => twins.has(id),
}

async function countUses(db: Db): Promise<Map<number, Uses>> {
  const { rows } = await db.execute<{ image_id: number } & Uses>(sql`
    with ${used}
    select image_id, (count(*) filter (where place = 'page'))::int as broadcasts,
      (count(*) filter (where place = 'text'))::int as texts,
      (count(*) filter (where place = 'guest'))::int as guests
    from used group by image_id`)
  return new Map(rows.map(({ image_id, ...uses }) => [image_id, uses]))
}
