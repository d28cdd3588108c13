import { and, eq, like, ne, or } from 'drizzle-orm'
import { slugify } from '#app/lib/slugify.ts'
import type { Db } from '#server/db/db.ts'
import type { guests, series, tags } from '#server/db/schema.ts'
import { issue, must } from '#server/problem.ts'

type Named = typeof guests | typeof tags | typeof series

/** An address made from the name, with a number after it when it is taken: `claire-girka-2`. */
export async function freeSlug(db: Db, table: Named, name: string, otherwise: string): Promise<string> {
  const base = slugify(name) || otherwise
  const stem = base.slice(0, MAX - ' 999'.length).replace(/-$/, '')
  const rows = await db
    .select({ slug: table.slug })
    .from(table)
    .where(or(eq(table.slug, base), like(table.slug, `${stem}-%`)))
  const taken = new Set(rows.map((row) => row.slug))
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${stem}-${n}`
  return slug
}

/** Refuses an address that leads elsewhere already; `id` is whose it may be. */
export async function mustBeFree(db: Db, table: Named, slug: string, id = 0): Promise<void> {
  const others = await db.$count(table, and(eq(table.slug, slug), ne(table.id, id)))
  must(others === 0, 'duplicate', {
    detail: `L’adresse «\u00a0${slug}\u00a0» est déjà utilisée.`,
    errors: [issue(['slug'], 'duplicate')],
  })
}

const MAX = 90
