import { LiveState, type TransitionInput } from '#app/contract/broadcast-state.ts'
import type { Db } from '#server/db/db.ts'
import type { Member } from '#server/scope.ts'
import { merge } from './content.ts'
import { forgetStarts } from './forgetStarts.ts'
import { actionFor, mustBePossible, sequenceAfter, stateAfter } from './moves.ts'
import { mustBeAllowed } from './permissions.ts'
import { publicationOf, redirectOldAddresses, startTold } from './publish.ts'
import { record } from './revisions.ts'
import { holdBroadcast } from './rows.ts'
import { mustBeCurrent, shown } from './shown.ts'
import { slugOnReturn } from './slugs.ts'
import { writeState } from './store.ts'

interface Asked {
  if_match: number
  member: Member
  clock: { now(): Date }
}

/** Takes a broadcast from one state to another, with everything that goes with it. */
export async function move(db: Db, id: number, input: TransitionInput, asked: Asked): Promise<void> {
  const { if_match, member, clock } = asked
  const stored = await holdBroadcast(db, id)
  const broadcast = await shown(db, stored, member)
  mustBeAllowed(member, actionFor(broadcast, input.to), broadcast)
  await mustBeCurrent(db, stored, if_match, member)
  const now = clock.now()
  mustBePossible(broadcast, input, now)
  const { to, at = now, note } = input
  const slug = broadcast.status === 'trashed' ? await slugOnReturn(db, stored) : broadcast.page.slug
  const isElsewhere = slug !== broadcast.page.slug
  const n = await record(db, id, {
    kind: 'transition',
    by: member.user.id,
    at: now,
    changed: [
      LiveState.safeParse(to).success ? '/live_state' : '/status',
      ...(isElsewhere ? ['/page/slug'] : []),
    ],
    snapshot: merge(stored.content, { page: { slug } }),
    to,
    note,
  })
  const publication = to === 'published' ? publicationOf(stored, n, now, await startTold(db, stored.row)) : {}
  if (to === 'published') await redirectOldAddresses(db, stored)
  await writeState(
    db,
    id,
    { ...stateAfter(to, new Date(at)), ...sequenceAfter(to, stored.row), ...publication, slug },
    { by: member.user.id, at: now },
  )
  if (to === 'planned' && stored.row.started_at !== null) await forgetStarts(db, id)
}
