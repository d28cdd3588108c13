import type { Import, ImportFault } from '#app/contract/import.ts'
import type { Operation } from '#app/contract/operation.ts'
import type { Db } from '#server/db/db.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { takeTurn } from '#server/names/turn.ts'
import { insertChanges, updateOperation } from '#server/operations/store.ts'
import type { Member, Scope } from '#server/scope.ts'
import type { Ready } from './readLine.ts'
import type { Reading } from './readLines.ts'
import { insertLines, takenSlugs } from './store.ts'

/** The most faults that are kept of an import. */
const MOST_FAULTS = 1000

/** How many lines are written at once: few enough that others get their turn in between. */
const AT_ONCE = 500

/** Adds what was read, some lines at a time; what could not be written is told with its line, and the rest goes on. */
export async function runImport(
  scope: Scope & { member: Member },
  { id }: Pick<Operation, 'id'>,
  noun: Import['noun'],
  reading: Reading,
): Promise<void> {
  const { db, clock, log } = scope
  const taken = await takenSlugs(db, noun)
  const faults = [...reading.faults]
  let [done, refused] = [0, reading.refused]
  for (let from = 0; from < reading.lines.length; from += AT_ONCE) {
    const lines = reading.lines.slice(from, from + AT_ONCE)
    const left = await addLines(scope, id, noun, lines, taken).catch((error: unknown) => {
      log.error({ err: error, operation: id }, 'Some lines of an import could not be written')
      return lines.map(({ line }) => fault(line, UNWRITTEN))
    })
    faults.push(...left)
    done += lines.length - left.length
    refused += left.length
    await updateOperation(db, id, { done, refused })
  }
  const { existing } = reading
  await updateOperation(db, id, {
    state: 'done',
    done,
    refused,
    finished_at: clock.now(),
    result: { existing, faults: faults.slice(0, MOST_FAULTS) },
  })
}

const TAKEN: Record<Import['noun'], string> = {
  guest: 'Quelqu’un a pris ce nom entre-temps.',
  tag: 'Quelqu’un a pris ce nom ou l’un des synonymes entre-temps.',
}
const UNWRITTEN = 'Le serveur n’a pas pu écrire cette ligne\u00A0: importez-la à nouveau.'
const fault = (line: number, detail: string): ImportFault => ({ line, column: null, detail })

/** Writes these lines and what undoes them, or neither; answers those that another came before. */
async function addLines(
  { db, clock, member }: Scope & { member: Member },
  operation_id: number,
  noun: Import['noun'],
  lines: Ready[],
  taken: Set<string>,
): Promise<ImportFault[]> {
  return db.transaction(async (turn: Db) => {
    await signWrites(turn, member)
    await takeTurn(turn)
    const added = await insertLines(turn, noun, lines, taken, clock.now())
    const changes = added.map(({ id, name }) => ({ noun, subject_id: id, before: {}, after: { name } }))
    await insertChanges(turn, operation_id, changes)
    const names = new Set(added.map(({ name }) => name))
    return lines.filter(({ name }) => !names.has(name)).map(({ line }) => fault(line, TAKEN[noun]))
  })
}
