import type { FollowedFields } from '#app/contract/template-parts.ts'
import type { Db } from '#server/db/db.ts'
import { formerOnes } from '#server/names/former.ts'

/** What templates said, with whoever and whatever took the place of hosts and tags since: so their lives name them. */
export async function withHeirs(db: Db, said: FollowedFields[]): Promise<FollowedFields[]> {
  const listed = (list: 'host_ids' | 'tag_ids') => [...new Set(said.flatMap((one) => one[list] ?? []))]
  const guests = await formerOnes(db, 'guest', listed('host_ids'))
  const tags = await formerOnes(db, 'tag', listed('tag_ids'))
  return said.map(({ host_ids, tag_ids, ...plain }) => ({
    ...plain,
    ...(host_ids && { host_ids: heirs(host_ids, guests) }),
    ...(tag_ids && { tag_ids: heirs(tag_ids, tags) }),
  }))
}

/** Where both were listed, the one that stays is at its own place. */
function heirs(ids: number[], former: Awaited<ReturnType<typeof formerOnes>>): number[] {
  const now = ids.flatMap((id) => {
    const heir = former.get(id)?.now_id ?? id
    return heir !== id && ids.includes(heir) ? [] : [heir]
  })
  return [...new Set(now)]
}
