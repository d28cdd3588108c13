import type { Hono } from 'hono'
import { type AuditEntry, auditEndpoints } from '#app/contract/audit.ts'
import { can } from '#app/contract/policy.ts'
import { writeCsv } from '#app/lib/csv.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { must } from '#server/problem.ts'
import { queryOf } from '#server/request.ts'
import type { Deps, Variables } from '#server/scope.ts'
import { allActs } from './store.ts'

const { export: endpoint } = auditEndpoints

/** The audit as a file to download, written while it is read: it is never whole in memory. */
export function serveAuditFile(app: Hono<{ Variables: Variables }>, deps: Deps) {
  app.get(`/api/v1${endpoint.path}`, async (context) => {
    const request = context.req.raw
    const member = await authenticate(request, deps, endpoint.access)
    must(member !== null, 'unauthenticated')
    context.set('userId', member.user.id)
    must(can(member, 'audit.read'), 'forbidden')
    const { format = 'csv', ...filter } = endpoint.query.parse(queryOf(endpoint, new URL(request.url)))
    const { clock, db, settings } = deps
    const { type, write } = FORMATS[format]
    const day = clock.now().toISOString().slice(0, 10)
    const headers = {
      'content-type': type,
      'content-disposition': `attachment; filename="journal-${day}.${format}"`,
      'cache-control': 'private, no-store',
    }
    if (request.method === 'HEAD') return new Response(null, { headers })
    return new Response(streamOf(write(allActs(db, filter, settings.time_zone))), { headers })
  })
}

type Batches = AsyncGenerator<AuditEntry[]>

const FORMATS: Record<'csv' | 'json', { type: string; write: (batches: Batches) => AsyncGenerator<string> }> =
  {
    csv: { type: 'text/csv; charset=utf-8', write: csvOf },
    json: { type: 'application/json; charset=utf-8', write: jsonOf },
  }

const MARK = '\ufeff'

/** As one file: the mark that tells spreadsheets it is UTF-8 is written once. */
async function* csvOf(batches: Batches) {
  yield writeCsv([['date', 'personne', 'action', 'type', 'id', 'nom', 'avant', 'après']])
  for await (const entries of batches) yield writeCsv(entries.map(cellsOf)).replace(MARK, '')
}

function cellsOf({ at, by, action, noun, subject, before, after }: AuditEntry) {
  const json = (value: AuditEntry['before']) => (value === null ? '' : JSON.stringify(value))
  return [at, by.name, action, noun, subject?.id ?? '', subject?.name ?? '', json(before), json(after)]
}

async function* jsonOf(batches: Batches) {
  let opening = '['
  for await (const entries of batches)
    for (const entry of entries) {
      yield `${opening}\n${JSON.stringify(entry)}`
      opening = ','
    }
  yield opening === '[' ? '[]\n' : '\n]\n'
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => void texts.return(undefined),
  })
}
