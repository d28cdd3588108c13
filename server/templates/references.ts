import { inArray, sql } from 'drizzle-orm'
import type { FollowedFields } from '#app/contract/template-parts.ts'
import type { Db } from '#server/db/db.ts'
import { guests, series_templates, tags } from '#server/db/schema.ts'
import { issue, must } from '#server/problem.ts'

/** Refuses hosts and tags that are not there. One that is deleted later is left out of what is shown and planned. */
export async function mustBeKnown(
  db: Db,
  { host_ids = [], tag_ids = [] }: FollowedFields,
  within: 'template' | 'after',
): Promise<void> {
  const missing = [
    ...(await unknown(db, guests, host_ids)).map((at) => [within, 'host_ids', at]),
    ...(await unknown(db, tags, tag_ids)).map((at) => [within, 'tag_ids', at]),
  ]
  must(missing.length === 0, 'validation', {
    errors: missing.map((path) => issue(path, 'unknown_reference')),
  })
}

/** Puts a guest or a tag in the place of another in every template; where both were, once, at the first place. */
export async function replaceInTemplates(
  db: Db,
  list: 'host_ids' | 'tag_ids',
  from: number,
  to: number,
): Promise<void> {
  await db.execute(sql`
    update ${series_templates} set lock_version = lock_version + 1, template = jsonb_set(template, array[${list}], (
      select jsonb_agg(id order by place) from (
        select case when value = ${from} then ${to} else value end as id, min(place) as place
        from jsonb_array_elements_text(template->${list}) with ordinality as listed (text, place),
          lateral (select text::int as value) as read
        group by 1) as replaced))
    where template->${list} @> to_jsonb(${from}::int)`)
}

async function unknown(db: Db, table: typeof guests | typeof tags, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await db.select({ id: table.id }).from(table).where(inArray(table.id, ids))
  const known = new Set(rows.map(({ id }) => id))
  return ids.flatMap((id, at) => (known.has(id) ? [] : [at]))
}
