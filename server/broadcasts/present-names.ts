import type { Content } from '#app/contract/broadcast-input.ts'
import type { RevisionGap } from '#app/contract/revision.ts'
import type { Db } from '#server/db/db.ts'
import { type Former, formerOnes } from '#server/names/former.ts'
import { refsOf } from './refs.ts'

/** An old content, and what of it is not there any more. */
export interface Restorable {
  content: Content
  gaps: RevisionGap[]
}

/** An old content with the guests, tags, series and image of now: what was deleted is out, what replaced it is in. */
export async function withPresentNames(db: Db, content: Content): Promise<Restorable> {
  const there = await refsOf(db, content)
  const guest_ids = content.guests.map((guest) => guest.guest_id)
  const guests = survivors(guest_ids, there.guests, await formerOnes(db, 'guest', guest_ids))
  const tags = survivors(content.tag_ids, there.tags, await formerOnes(db, 'tag', content.tag_ids))
  const series_ids = content.series_id === null ? [] : [content.series_id]
  const series = survivors(
    series_ids,
    there.series === null ? [] : [there.series],
    await formerOnes(db, 'series', series_ids),
  )
  const { image_id } = content.page
  const image = survivors(
    image_id === null ? [] : [image_id],
    there.image === null ? [] : [there.image],
    new Map(),
  )
  const role = new Map(content.guests.map((guest) => [guests.now.get(guest.guest_id), guest.role_label]))
  const gap = (pointer: string) => (name: string | null) => ({ pointer, reason: 'deleted' as const, name })
  return {
    content: {
      ...content,
      guests: guests.ids.map((guest_id) => ({ guest_id, role_label: role.get(guest_id) ?? null })),
      tag_ids: tags.ids,
      main_tag_id: tags.now.get(content.main_tag_id ?? 0) ?? null,
      series_id: series.ids[0] ?? null,
      page: { ...content.page, image_id: image.ids[0] ?? null },
    },
    gaps: [
      ...guests.lost.map(gap('/guests')),
      ...tags.lost.map(gap('/tag_ids')),
      ...series.lost.map(gap('/series_id')),
      ...image.lost.map(gap('/page/image_id')),
    ],
  }
}

/** What became of these ids: those of now in their order, each once; which became which; the names of the lost. */
function survivors(ids: number[], there: { id: number }[], former: Map<number, Former>) {
  const known = new Set(there.map(({ id }) => id))
  const now = new Map<number, number>()
  const lost: (string | null)[] = []
  for (const id of ids) {
    const present = known.has(id) ? id : former.get(id)?.now_id
    if (present) now.set(id, present)
    else lost.push(former.get(id)?.name ?? null)
  }
  // Where both were, the one that stays keeps its own place.
  const kept = ids.filter((id) => known.has(id) || !known.has(now.get(id) ?? 0))
  return { now, lost, ids: [...new Set(kept.flatMap((id) => now.get(id) ?? []))] }
}
