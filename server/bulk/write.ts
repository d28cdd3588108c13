import { inArray } from 'drizzle-orm'
import { recordAll } from '#server/broadcasts/revisions.ts'
import { selectBroadcasts } from '#server/broadcasts/rows.ts'
import { writeContents } from '#server/broadcasts/store.ts'
import type { Db } from '#server/db/db.ts'
import { broadcasts } from '#server/db/schema.ts'
import { databaseRefusal } from '#server/db/refusal.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { Refused, sentences } from '#server/problem.ts'
import type { Deps, Member } from '#server/scope.ts'
import { type Act, goneOutcome, type Outcome, outcomeOf } from './outcome.ts'
import { among } from './plan.ts'

/** How many broadcasts change together: few enough that nobody waits for their rows. */
const CHUNK = 50

/** Who writes in the background: what is left of a request once it is answered. */
export type Writer = Pick<Deps, 'db' | 'clock' | 'log'> & { member: Member }

/**
 * Does the act to each broadcast, as by hand: a new version, an entry in its history, its index. Fifty go in one
 * transaction, in which `keep` writes what came of them; when it fails they are tried one by one.
 */
export async function writeAll(
  writer: Writer,
  ids: number[],
  act: Act,
  keep: (db: Db, outcomes: Outcome[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const isWritten = await write(writer, chunk, act, keep).catch(() => false)
    if (!isWritten) for (const id of chunk) await writeAlone(writer, id, act, keep)
  }
}

async function writeAlone(writer: Writer, id: number, act: Act, keep: Parameters<typeof writeAll>[3]) {
  try {
    await write(writer, [id], act, keep)
  } catch (error) {
    writer.log.warn({ err: error, broadcast: id }, 'not changed with the others')
    const [stored] = await selectBroadcasts(writer.db, among([id]))
    const title = stored?.row.title ?? `#${id}`
    await keep(writer.db, [{ id, title, refusal: reasonOf(error) }])
  }
}

/** What is told of a broadcast that could not be written: what the database refuses for a reason has its own sentence. */
function reasonOf(error: unknown): string {
  const refusal = error instanceof Refused ? error : databaseRefusal(error)
  if (refusal?.code === 'in_use') return 'Ce qu’il faut écrire n’existe plus.'
  return refusal === null ? UNWRITTEN : (refusal.details.detail ?? sentences[refusal.code])
}

const UNWRITTEN = 'Le serveur n’a pas pu écrire cette émission\u00A0: recommencez.'

function write({ db, clock, member }: Writer, ids: number[], act: Act, keep: Parameters<typeof writeAll>[3]) {
  return db.transaction(async (turn) => {
    await signWrites(turn, member)
    await turn
      .select({ id: broadcasts.id })
      .from(broadcasts)
      .where(inArray(broadcasts.id, ids))
      .orderBy(broadcasts.id)
      .for('update')
    const found = new Map((await selectBroadcasts(turn, among(ids))).map((stored) => [stored.row.id, stored]))
    const outcomes = ids.map((id) => {
      const stored = found.get(id)
      return stored === undefined ? goneOutcome(id) : outcomeOf(stored, act, member)
    })
    const writing = { by: member.user.id, at: clock.now() }
    const pages = outcomes.flatMap((outcome) =>
      'stored' in outcome && outcome.changed.length > 0 ? [outcome] : [],
    )
    await writeContents(turn, pages, writing)
    const entry = { kind: 'manual' as const, ...writing }
    await recordAll(
      turn,
      new Map(pages.map(({ id, changed, after }) => [id, { ...entry, changed, snapshot: after }])),
    )
    await keep(turn, outcomes)
    return true
  })
}
