import { eq, sql } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { Image } from '#app/contract/image.ts'
import { recordAct } from '#server/audit/record.ts'
import { changedPointers } from '#server/broadcasts/content.ts'
import { record } from '#server/broadcasts/revisions.ts'
import { holdBroadcast, type Stored } from '#server/broadcasts/rows.ts'
import { writeContent } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { guests } from '#server/db/schema.ts'
import { type Change, insertChanges, insertOperation } from '#server/operations/store.ts'
import type { Member, Scope } from '#server/scope.ts'
import { replaceFigure } from './replaceFigure.ts'
import { usesOf } from './uses.ts'

/** Puts a picture in the place of another in every working copy and sheet; answers the operation's id. */
export async function replaceEverywhere(
  { db, member, clock, request_id }: Scope & { member: Member },
  from: Image,
  to: Image,
): Promise<number> {
  const by = { member, clock, request_id }
  const uses = await usesOf(db, from.id)
  const changes: Change[] = []
  const shows = new Set(uses.filter(({ place }) => place !== 'guest').map(({ id }) => id))
  for (const id of [...shows].toSorted((one, other) => one - other)) {
    const stored = await holdBroadcast(db, id)
    const after = replaced(stored.content, from, to)
    if (await rewrite(db, stored, after, by))
      changes.push({
        noun: 'broadcast',
        subject_id: id,
        before: { name: stored.row.title, ...picturesOf(stored.content) },
        after: picturesOf(after),
      })
  }
  const moved = await db
    .update(guests)
    .set({ image_id: to.id, updated_at: clock.now(), lock_version: sql`${guests.lock_version} + 1` })
    .where(eq(guests.image_id, from.id))
    .returning({ id: guests.id, name: guests.display_name })
  for (const { id, name } of moved)
    changes.push({
      noun: 'guest',
      subject_id: id,
      before: { name, image_id: from.id },
      after: { image_id: to.id },
    })
  const count = { total: changes.length, done: changes.length }
  const request = { from: from.id, by: to.id }
  const places = { broadcasts: changes.length - moved.length, guests: moved.length }
  const result = { ...places, from: from.filename, by: to.filename }
  const operation = await insertOperation(
    db,
    { kind: 'replace_image', state: 'done', request, result, ...count },
    member.user.id,
    clock.now(),
  )
  await insertChanges(db, operation, changes)
  await recordAct(db, by, {
    action: 'image.replace',
    subject: { id: from.id, name: from.filename },
    before: { image_id: from.id },
    after: { image_id: to.id, ...places },
    operation_id: operation,
  })
  return operation
}

/** Writes a working copy as a new version with its entry in the history; false when nothing changes. */
export async function rewrite(
  db: Db,
  stored: Stored,
  after: Content,
  { member, clock }: Pick<Scope, 'clock'> & { member: Member },
): Promise<boolean> {
  const changed = changedPointers(stored.content, after)
  if (changed.length === 0) return false
  const writing = { by: member.user.id, at: clock.now() }
  await writeContent(db, stored, after, writing)
  await record(db, stored.row.id, { kind: 'manual', ...writing, changed, snapshot: after })
  return true
}

/** What a replacement can change in a page. */
export function picturesOf({ page, body_html }: Content) {
  return { image_id: page.image_id, body_html }
}

function replaced(content: Content, from: Image, to: Image): Content {
  const { page, body_html } = content
  const image_id = page.image_id === from.id ? to.id : page.image_id
  return { ...content, page: { ...page, image_id }, body_html: replaceFigure(body_html, from, to) }
}
