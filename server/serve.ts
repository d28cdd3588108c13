import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Access, AnyEndpoint } from '#app/contract/endpoint.ts'
import { observe } from '#server/audit/observe.ts'
import { signWrites } from '#server/events/signWrites.ts'
import { addressOf } from './address.ts'
import { answerOnce } from './idempotency.ts'
import { must } from './problem.ts'
import { toResponse } from './reply.ts'
import { bodyOf, ifMatchOf, paramsOf, queryOf } from './request.ts'
import type { Deps, Member, Scope, Variables } from './scope.ts'

/** What a handler is called with: the parsed request, who asks, and the scope. */
type Call<E extends AnyEndpoint> = Scope & {
  params: z.output<E['params']>
  query: z.output<E['query']>
  body: z.output<E['body']>
  member: E['access'] extends 'anyone' ? Member | null : Member
}

/** One handler an endpoint: whoever forgets one, or answers another shape, does not compile. */
export type Handlers<T extends Record<string, AnyEndpoint>> = {
  [K in keyof T]: (call: Call<T[K]>) => Promise<z.input<T[K]['reply']> | Answer<z.input<T[K]['reply']>>>
}

/** A reply with headers of its own (a cookie, say). */
export class Answer<R> {
  constructor(
    readonly reply: R,
    readonly headers: Headers,
  ) {}
}

/** Finds out who asks; null when nobody is signed in. Refuses a write without its CSRF token. */
export type Authenticate = (request: Request, deps: Deps, access: Access) => Promise<Member | null>

type AnyHandler = (call: unknown) => Promise<unknown>
type Served = Hono<{ Variables: Variables }>

/** Puts a noun's endpoints on the application. Every write runs in one transaction with its idempotency record. */
export function serve<T extends Record<string, AnyEndpoint>>(
  app: Served,
  deps: Deps,
  authenticate: Authenticate,
  endpoints: T,
  handlers: Handlers<T>,
) {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const handler = handlers[name] as AnyHandler // its call and reply are parsed below by the endpoint's own schemas
    app.on(endpoint.method.toUpperCase(), `/api/v1${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`, (context) =>
      answer(context, deps, authenticate, endpoint, handler),
    )
  }
}

async function answer(
  context: Context<{ Variables: Variables }>,
  deps: Deps,
  authenticate: Authenticate,
  endpoint: AnyEndpoint,
  handler: AnyHandler,
): Promise<Response> {
  const request = context.req.raw
  const member = await authenticate(request, deps, endpoint.access)
  must(member !== null || endpoint.access === 'anyone', 'unauthenticated')
  if (member !== null) context.set('userId', member.user.id)
  const parsed = {
    params: paramsOf(endpoint, context.req.param()),
    query: queryOf(endpoint, new URL(request.url)),
    if_match: endpoint.guarded ? ifMatchOf(request) : 0,
    body: await bodyOf(endpoint, request),
  }
  const address = addressOf(context, deps)
  const acts: ((db: Deps['db']) => void)[] = []
  const later: Scope['later'] = (act) => void acts.push(act)
  const call = { ...deps, ...parsed, member, request, address, request_id: context.get('requestId'), later }
  const handle = (db: Deps['db']) => handler({ ...call, db }).then(answerOf)
  if (endpoint.method === 'get' || endpoint.fleeting) return respond(endpoint, await handle(deps.db), request)
  const response = await deps.db.transaction(async (db) => {
    await signWrites(db, member)
    const run = async () =>
      respond(endpoint, await observe(endpoint, { ...call, db }, () => handle(db)), request)
    return member !== null && endpoint.method === 'post' && endpoint.access === 'member'
      ? answerOnce({ ...call, db, member }, run)
      : run()
  })
  for (const act of acts) act(deps.db)
  return response
}

const answerOf = (result: unknown): Answer<unknown> =>
  result instanceof Answer ? result : new Answer(result, new Headers())

function respond(endpoint: AnyEndpoint, { reply, headers }: Answer<unknown>, request: Request): Response {
  return toResponse(endpoint.status, endpoint.reply.parse(reply), request, headers)
}
