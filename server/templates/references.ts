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

/** Puts a guest or a tag in the place of another in every template; where both were, the other stays at its own. */
export async function replaceInTemplates(
  db: Db,
  list: 'host_ids' | 'tag_ids',
  from: number,
  to: number,
): Promise<void> {
  await db.execute(sql`
    update ${series_templates} set lock_version = lock_version + 1, template = jsonb_set(template, array[${list}], (
      select jsonb_agg(case when listed.id = to_jsonb(${from}::int) then to_jsonb(${to}::int) else listed.id end order by place)
      from jsonb_array_elements(template->${list}) with ordinality as listed (id, place)
      where listed.id <> to_jsonb(${from}::int) or not template->${list} @> to_jsonb(${to}::int)))
    where template->${list} @> to_jsonb(${from}::int)`)
}

async function unknown(db: Db, table: typeof guests | typeof tags, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await db.select({ id: table.id }).from(table).where(inArray(table.id, ids))
  const known = new Set(rows.map(({ id }) => id))
  return ids.flatMap((id, at) => (known.has(id) ? [] : [at]))
}
