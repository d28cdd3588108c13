import { and, eq, like, ne, or } from 'drizzle-orm'
import { slugify } from '#app/lib/slugify.ts'
import type { Db } from '#server/db/db.ts'
import { former_slugs, guests, type series, tags } from '#server/db/schema.ts'
import { issue, must } from '#server/problem.ts'
import { wasTaken } from './former-slugs.ts'

type Named = typeof guests | typeof tags | typeof series

/** An address made from the name, with a number after it when it is or was somebody's: `claire-girka-2`. */
export async function freeSlug(db: Db, table: Named, name: string, otherwise: string): Promise<string> {
  const base = slugOf(name, otherwise)
  const alike = (slug: Named['slug'] | typeof former_slugs.slug) =>
    or(eq(slug, base), like(slug, `${stemOf(base)}-%`))
  const noun = nounOf(table)
  const rows = await db.select({ slug: table.slug }).from(table).where(alike(table.slug))
  const former =
    noun === null
      ? []
      : await db
          .select({ slug: former_slugs.slug })
          .from(former_slugs)
          .where(and(eq(former_slugs.noun, noun), alike(former_slugs.slug)))
  return slugBeside(base, new Set([...rows, ...former].map((row) => row.slug)))
}

/** The address that a name makes when nobody has it. Never a number alone, which would be read as an id. */
export function slugOf(name: string, otherwise: string): string {
  const made = slugify(name) || otherwise
  return /^\d+$/.test(made) ? `${otherwise}-${made}`.slice(0, MAX) : made
}

/** The address, with a number after it when it is taken. */
export function slugBeside(base: string, taken: ReadonlySet<string>): string {
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${stemOf(base)}-${n}`
  return slug
}

/** Refuses an address that leads, or once led, elsewhere; `id` is whose it may be. */
export async function mustBeFree(db: Db, table: Named, slug: string, id = 0): Promise<void> {
  const others = await db.$count(table, and(eq(table.slug, slug), ne(table.id, id)))
  const noun = nounOf(table)
  const isFree = others === 0 && (noun === null || !(await wasTaken(db, noun, slug, id)))
  must(isFree, 'duplicate', {
    detail: `L’adresse «\u00a0${slug}\u00a0» est déjà utilisée.`,
    errors: [issue(['slug'], 'duplicate')],
  })
}

const MAX = 90

/** With a number of five digits behind it, an address still fits. */
const stemOf = (base: string) => base.slice(0, MAX - '-99999'.length).replace(/-$/, '')

/** Series have no page of their own to redirect from. */
function nounOf(table: Named): 'guest' | 'tag' | null {
  if (table === guests) return 'guest'
  return table === tags ? 'tag' : null
}
