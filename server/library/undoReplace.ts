import { and, eq, sql } from 'drizzle-orm'
import type { Operation } from '#app/contract/operation.ts'
import { recordAct } from '#server/audit/record.ts'
import { holdBroadcast } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, guests, images } from '#server/db/schema.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { changesOf, updateOperation } from '#server/operations/store.ts'
import { must } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import { picturesOf, rewrite } from './replace.ts'

/**
 * Puts the former picture back wherever the new one still is; what was changed since is left, and counted as refused. It
 * is refused itself when the former picture was deleted since: the new one is better than none.
 */
export async function undoReplace(scope: Scope & { member: Member }, operation: Operation): Promise<void> {
  const { member, clock, request_id } = scope
  await scope.db.transaction(async (db) => {
    await signWrites(db, member)
    const changes = await changesOf(db, operation.id)
    must(await hold(db, Number(operation.request['from'])), 'not_found', { detail: DELETED_SINCE })
    let done = 0
    for (const { noun, subject_id, before, after } of changes) {
      const put = noun === 'guest' ? putInSheet : putInPage
      if (await put(db, subject_id, before, after, scope)) done += 1
    }
    await updateOperation(db, operation.id, {
      state: 'undone',
      undone_at: clock.now(),
      undone_by: member.user.id,
      refused: changes.length - done,
    })
    const { request, result } = operation
    await recordAct(
      db,
      { member, clock, request_id },
      {
        action: 'image.replace_undone',
        subject: { id: Number(request['from']), name: String(result['from'] ?? request['from']) },
        after: { done, left: changes.length - done },
        operation_id: operation.id,
      },
    )
  })
}

/** Whether the picture is there; it then stays until the transaction ends. */
async function hold(db: Db, id: number) {
  const held = await db.select({ id: images.id }).from(images).where(eq(images.id, id)).for('key share')
  return held.length > 0
}

type Values = Record<string, unknown>

async function putInSheet(db: Db, id: number, before: Values, after: Values, { clock }: Scope) {
  const rows = await db
    .update(guests)
    .set({
      image_id: Number(before['image_id']),
      updated_at: clock.now(),
      lock_version: sql`${guests.lock_version} + 1`,
    })
    .where(and(eq(guests.id, id), eq(guests.image_id, Number(after['image_id']))))
    .returning({ id: guests.id })
  return rows.length > 0
}

async function putInPage(
  db: Db,
  id: number,
  before: Values,
  after: Values,
  scope: Scope & { member: Member },
) {
  if ((await db.$count(broadcasts, eq(broadcasts.id, id))) === 0) return false
  const stored = await holdBroadcast(db, id)
  const { content } = stored
  const now = picturesOf(content)
  const replaced = (['image_id', 'body_html'] as const).filter((key) => before[key] !== after[key])
  const ours = replaced.filter((key) => after[key] === now[key])
  const image_id = ours.includes('image_id') ? asId(before['image_id']) : now.image_id
  const body_html = ours.includes('body_html') ? String(before['body_html']) : now.body_html
  await rewrite(db, stored, { ...content, page: { ...content.page, image_id }, body_html }, scope)
  return ours.length === replaced.length
}

const DELETED_SINCE = 'L’image d’avant a été supprimée depuis\u00a0: il n’y a plus rien à remettre.'

const asId = (value: unknown) => (typeof value === 'number' ? value : null)
