import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Db } from '#server/db/db.ts'
import { Refused } from '#server/problem.ts'
import type { Member } from '#server/scope.ts'
import { permissionsOn } from './permissions.ts'
import { present } from './present.ts'
import { refsOf } from './refs.ts'
import type { Stored } from './rows.ts'

/** The broadcast as this person gets it. */
export async function shown(db: Db, stored: Stored, member: Member): Promise<Broadcast> {
  return present(stored, await refsOf(db, stored.content), permissionsOn(member, stored.row))
}

/** Refuses a write made from another version than the stored one, and answers with the stored one. */
export async function mustBeCurrent(db: Db, stored: Stored, if_match: number, member: Member): Promise<void> {
  if (stored.row.lock_version === if_match) return
  throw new Refused('precondition_failed', { current: await shown(db, stored, member) })
}
