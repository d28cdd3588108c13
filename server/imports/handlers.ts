import type { Import, importEndpoints } from '#app/contract/import.ts'
import { can } from '#app/contract/policy.ts'
import { recordAct } from '#server/audit/record.ts'
import type { Db } from '#server/db/db.ts'
import { readableNames } from '#server/duplicates/store.ts'
import { endEarly } from '#server/operations/endEarly.ts'
import { insertOperation, readOperation } from '#server/operations/store.ts'
import { must } from '#server/problem.ts'
import type { Handlers } from '#server/serve.ts'
import { alikeOnes } from './alikeOnes.ts'
import { readLines } from './readLines.ts'
import { runImport } from './runImport.ts'
import { knownKeys } from './store.ts'

export const importHandlers: Handlers<typeof importEndpoints> = {
  preview: async ({ db, body, member }) => {
    must(can(member, 'archive.bulk'), 'forbidden')
    const read = await reading(db, body)
    const known = await readableNames(db, body.noun)
    return { ...read, alike: await alikeOnes(body.noun, read.lines, known) }
  },

  start: async (call) => {
    const { db, body, member, clock, log } = call
    must(can(member, 'archive.bulk'), 'forbidden')
    const read = await reading(db, body)
    const { noun, filename } = body
    const request = { noun, filename }
    const values = { kind: 'import', state: 'running', request, total: read.ready + read.refused } as const
    const id = await insertOperation(db, values, member.user.id, clock.now())
    const subject = { id, name: filename }
    const after = { total: read.total, ready: read.ready, refused: read.refused }
    await recordAct(db, call, { action: `${noun}.import`, subject, after, operation_id: id })
    call.later((shared) => {
      const scope = { ...call, db: shared }
      void runImport(scope, { id }, noun, read).catch(async (error: unknown) => {
        log.error({ err: error, operation: id }, 'An import stopped')
        await endEarly(scope, id).catch(() => undefined) // the next start ends it
      })
    })
    return readOperation(db, id)
  },
}

const reading = async (db: Db, sent: Import) => readLines(sent, await knownKeys(db, sent.noun))
