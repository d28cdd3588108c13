import { eq } from 'drizzle-orm'
import type { Content } from '#app/contract/broadcast-input.ts'
import { changedPointers } from '#server/broadcasts/content.ts'
import type { Entry } from '#server/broadcasts/revisions.ts'
import { findBroadcast } from '#server/broadcasts/rows.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts, revisions, user } from '#server/db/schema.ts'

/** How the one real page came to be what it is: imported, written in two goes, named before it was published. */
export async function writeHistory1115(db: Db): Promise<void> {
  const { content } = await findBroadcast(db, PAGE)
  const people = await db.select({ id: user.id, role: user.role }).from(user)
  let before = content
  const entries = statesOf(content).map(({ by, time, snapshot, ...entry }, index) => {
    const at = new Date(`2025-02-06T${time}:00Z`)
    const changed = index === 0 ? [] : changedPointers(before, snapshot)
    before = snapshot
    const author = people.find(({ role }) => role === by)?.id ?? null
    return { ...entry, changed, snapshot, broadcast_id: PAGE, n: index + 1, at, since: at, by: author }
  })
  await db.delete(revisions).where(eq(revisions.broadcast_id, PAGE))
  await db.insert(revisions).values(entries)
  const last = entries.at(-1)
  await db
    .update(broadcasts)
    .set({ published_n: last?.n, updated_by: last?.by })
    .where(eq(broadcasts.id, PAGE))
}

const PAGE = 1115

type State = Pick<Entry, 'kind' | 'snapshot' | 'to'> & {
  by: string
  time: string
  name?: string
  changed?: string[]
}

function statesOf(content: Content): State[] {
  const title = { ...content.page, title: 'Mastodon, le tueur de Twitter ?' }
  const imported = {
    ...content,
    page: title,
    lead: null,
    tag_ids: content.tag_ids.slice(0, 2),
    main_tag_id: null,
  }
  const begun = {
    ...imported,
    page: content.page,
    lead: 'Un réseau social sans publicité et sans actionnaires, est-ce que cela tient ?',
  }
  const fuller = {
    ...begun,
    lead: content.lead,
    body_html: content.body_html.replace('... et dormir un peu', ''),
  }
  return [
    { kind: 'import', by: 'admin', time: '08:12', snapshot: imported },
    { kind: 'autosave', by: 'editor', time: '09:47', snapshot: begun },
    { kind: 'autosave', by: 'producer', time: '13:05', snapshot: fuller },
    { kind: 'manual', by: 'chief_editor', time: '16:30', name: 'Relue avant publication', snapshot: content },
    {
      kind: 'transition',
      to: 'published',
      by: 'chief_editor',
      time: '20:00',
      snapshot: content,
      changed: ['/status'],
    },
  ]
}
