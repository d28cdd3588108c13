import { eq, sql } from 'drizzle-orm'
import type { GuestLink } from '#app/contract/guest.ts'
import type { ListedShow, Listing, PublicGuest, PublicTag } from '#app/site/name-data.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guests, images, revisions, tags } from '#server/db/schema.ts'
import { imageOf } from '#server/media/store.ts'

/** What the public may know of a guest, column by column: whatever is added to the sheet stays out. */
export async function publicGuest(db: Db, slug: string): Promise<(PublicGuest & { id: number }) | null> {
  const [found] = await db
    .select({
      id: guests.id,
      kind: guests.kind,
      display_name: guests.display_name,
      slug: guests.slug,
      pseudonym: guests.pseudonym,
      role_short: guests.role_short,
      biography_html: guests.biography_html,
      agreement: guests.agreement,
      links: guests.links,
      image: images,
    })
    .from(guests)
    .leftJoin(images, eq(images.id, guests.image_id))
    .where(eq(guests.slug, slug))
  if (found === undefined) return null
  const links = found.links as GuestLink[] // only what the contract let in is stored
  return { ...found, links, image: found.image && imageOf(found.image) }
}

/** The same of a tag: its description is the newsroom's. */
export async function publicTag(db: Db, slug: string): Promise<(PublicTag & { id: number }) | null> {
  const { id, name, introduction_html } = tags
  const [found] = await db
    .select({ id, name, slug: tags.slug, introduction_html })
    .from(tags)
    .where(eq(tags.slug, slug))
  return found ?? null
}

/** The address of a guest or a tag as of now, null when it is no more. */
export async function slugNow(db: Db, noun: 'guest' | 'tag', id: number): Promise<string | null> {
  const table = noun === 'guest' ? guests : tags
  const [found] = await db.select({ slug: table.slug }).from(table).where(eq(table.id, id))
  return found?.slug ?? null
}

/**
 * A page of the broadcasts in which the public sees a guest or a tag: what was published, not the working copies. Those
 * tell at once which to look into, but for pages with changes that are not published yet.
 */
export async function publishedShows(
  db: Db,
  noun: 'guest' | 'tag',
  { id, page, zone }: { id: number; page: number; zone: string },
): Promise<Listing> {
  const joined = sql.identifier(noun === 'guest' ? 'broadcast_guests' : 'broadcast_tags')
  const key = sql.identifier(`${noun}_id`)
  const named = JSON.stringify(noun === 'guest' ? { guests: [{ guest_id: id }] } : { tag_ids: [id] })
  const { rows } = await db.execute<Row>(sql`
    select ${broadcasts.published_slug} as slug, snapshot->'page'->>'title' as title,
      coalesce(snapshot->>'aired_on',
        ((snapshot->>'scheduled_start_at')::timestamptz at time zone ${zone})::date::text) as on,
      (select guest->>'role_label' from jsonb_array_elements(snapshot->'guests') as guest
        where ${noun} = 'guest' and (guest->>'guest_id')::int = ${id}) as role_label,
      (count(*) over ())::int as total
    from ${broadcasts} join ${revisions} on ${revisions.broadcast_id} = ${broadcasts.id}
      and ${revisions.n} = ${broadcasts.published_n}
    where ${broadcasts.published_slug} is not null and snapshot @> ${named}::jsonb
      and (has_unpublished_changes
        or exists (select from ${joined} as named where named.broadcast_id = ${broadcasts.id} and named.${key} = ${id}))
    order by 3 desc nulls last, ${broadcasts.id} desc limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`)
  const total = rows[0]?.total ?? 0
  const shows = rows.map(({ slug, title, on, role_label }) => ({ slug, title, on, role_label }))
  return { shows, page, total, total_pages: Math.ceil(total / PER_PAGE) }
}

const PER_PAGE = 50

/** A line of the list, with how many there are in all. */
type Row = Pick<ListedShow, keyof ListedShow> & { total: number } & Record<string, unknown>
