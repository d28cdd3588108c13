import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { NewPreviewToken, PreviewToken, PreviewTokenInput } from '#app/contract/preview-token.ts'
import type { Db } from '#server/db/db.ts'
import { preview_tokens } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'

/** Makes a link to the working copy. The secret is in the answer and nowhere else: only its hash is kept. */
export async function openPreview(
  db: Db,
  broadcast_id: number,
  { label, expires_in_hours }: PreviewTokenInput,
  { by, now, site_url }: { by: string; now: Date; site_url: string },
): Promise<NewPreviewToken> {
  const secret = randomBytes(32).toString('base64url')
  const [token] = await db
    .insert(preview_tokens)
    .values({
      broadcast_id,
      hash: hashOf(secret),
      label: label || null,
      created_at: now,
      created_by: by,
      expires_at: new Date(now.getTime() + expires_in_hours * 3_600_000),
    })
    .returning()
  must(token !== undefined, 'internal')
  return { ...tokenOf(token), url: `${site_url}/apercu/${secret}` }
}

/** The links that still open, the newest first. */
export async function listPreviews(db: Db, broadcast_id: number, now: Date): Promise<PreviewToken[]> {
  const rows = await db
    .select()
    .from(preview_tokens)
    .where(and(eq(preview_tokens.broadcast_id, broadcast_id), gt(preview_tokens.expires_at, now)))
    .orderBy(desc(preview_tokens.created_at), desc(preview_tokens.id))
  return rows.map(tokenOf)
}

/** Closes a link at once; refused as `not_found`. */
export async function closePreview(db: Db, broadcast_id: number, id: number): Promise<void> {
  const closed = await db
    .delete(preview_tokens)
    .where(and(eq(preview_tokens.id, id), eq(preview_tokens.broadcast_id, broadcast_id)))
    .returning({ id: preview_tokens.id })
  must(closed.length === 1, 'not_found')
}

/** The broadcast that a link opens, null when it never did or does no more. */
export async function previewed(db: Db, secret: string, now: Date): Promise<number | null> {
  const [token] = await db
    .select({ broadcast_id: preview_tokens.broadcast_id })
    .from(preview_tokens)
    .where(and(eq(preview_tokens.hash, hashOf(secret)), gt(preview_tokens.expires_at, now)))
  return token?.broadcast_id ?? null
}

function tokenOf({ id, label, created_at, expires_at }: typeof preview_tokens.$inferSelect): PreviewToken {
  return { id, label, created_at: created_at.toISOString(), expires_at: expires_at.toISOString() }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
