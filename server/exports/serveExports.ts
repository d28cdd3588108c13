import type { Context, Hono } from 'hono'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import { exportEndpoints } from '#app/contract/export.ts'
import { authenticate } from '#server/auth/authenticate.ts'
import { listBroadcasts } from '#server/broadcasts/list.ts'
import type { Db } from '#server/db/db.ts'
import { listGuests } from '#server/guests/store.ts'
import { must } from '#server/problem.ts'
import { queryOf } from '#server/request.ts'
import type { Deps, Variables } from '#server/scope.ts'
import { listTags } from '#server/tags/store.ts'
import { broadcastColumns, type Columns, guestColumns, tagColumns } from './columns.ts'
import { toCsv } from './toCsv.ts'

type Served = Hono<{ Variables: Variables }>
type Page<Row> = Promise<{ data: Row[]; meta: { total_pages: number } }>

/** Lists as files, read in one snapshot of the database: a row is in it once, whatever others do meanwhile. */
export function serveExports(app: Served, deps: Deps) {
  const { broadcasts, guests, tags } = exportEndpoints
  app.get(`/api/v1${broadcasts.path}`, async (context) => {
    const { file, ids, except, ...query } = broadcasts.query.parse(await asked(context, deps, broadcasts))
    const rows = await every(deps, { ids, except }, (db, page) => listBroadcasts(db, { ...query, ...page }))
    return answer(context, deps, 'emissions', file, broadcasts.reply.parse(rows), broadcastColumns)
  })
  app.get(`/api/v1${guests.path}`, async (context) => {
    const { file, ids, except, ...query } = guests.query.parse(await asked(context, deps, guests))
    const rows = await every(deps, { ids, except }, (db, page) => listGuests(db, { ...query, ...page }))
    return answer(context, deps, 'invites', file, guests.reply.parse(rows), guestColumns)
  })
  app.get(`/api/v1${tags.path}`, async (context) => {
    const { file, ids, except, ...query } = tags.query.parse(await asked(context, deps, tags))
    const rows = await every(deps, { ids, except }, (db, page) => listTags(db, { ...query, ...page }))
    return answer(context, deps, 'tags', file, tags.reply.parse(rows), tagColumns)
  })
}

async function asked(context: Context<{ Variables: Variables }>, deps: Deps, endpoint: AnyEndpoint) {
  const request = context.req.raw
  const member = await authenticate(request, deps, endpoint.access)
  must(member !== null, 'unauthenticated')
  context.set('userId', member.user.id)
  return queryOf(endpoint, new URL(request.url))
}

interface Chosen {
  ids: number[] | undefined
  except: number[] | undefined
}

/** All rows, page by page, of which those that were chosen. */
function every<Row extends { id: number }>(
  { db }: Deps,
  { ids, except = [] }: Chosen,
  list: (db: Db, page: { page: number; per_page: number }) => Page<Row>,
) {
  const isChosen = ({ id }: Row) => (ids?.includes(id) ?? true) && !except.includes(id)
  return db.transaction(
    async (snapshot) => {
      const rows: Row[] = []
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const { data, meta } = await list(snapshot, { page, per_page: AT_ONCE })
        for (const row of data) if (isChosen(row)) rows.push(row)
        pages = meta.total_pages
      }
      return rows
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

const AT_ONCE = 2000

function answer<Row>(
  context: Context,
  { clock }: Deps,
  name: string,
  file: 'csv' | 'json',
  rows: Row[],
  columns: Columns<Row>,
) {
  const day = clock.now().toISOString().slice(0, 10)
  context.header('content-disposition', `attachment; filename="${name}-${day}.${file}"`)
  context.header(
    'content-type',
    file === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  )
  context.header('cache-control', 'private, no-store')
  return context.body(file === 'csv' ? toCsv(columns, rows) : JSON.stringify(rows, null, 1))
}
