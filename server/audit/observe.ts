import { api } from '#app/contract/api.ts'
import type { AuditAct } from '#app/contract/audit-acts.ts'
import type { AnyEndpoint } from '#app/contract/endpoint.ts'
import type { Member, Scope } from '#server/scope.ts'
import { acts, part, type Seen, untold } from './acts.ts'
import { hasTold, recordAct } from './record.ts'
import { changeOf, type Row, rowOf, type Thing, things } from './things.ts'

type Call = Pick<Scope, 'db' | 'clock' | 'request_id' | 'if_match'> &
  Pick<Seen, 'params' | 'body'> & { member: Member | null }

/**
 * Runs a member's write and puts it in the audit, in the same transaction, unless its handler told it itself: whoever
 * adds a write need not think of it. Where the row of the thing is known, with what changed in it.
 */
export async function observe<Done extends { reply: unknown }>(
  endpoint: AnyEndpoint,
  call: Call,
  run: () => Promise<Done>,
): Promise<Done> {
  const { db, member } = call
  const name = NAMES.get(endpoint)
  if (member === null || endpoint.access !== 'member' || name === undefined || name in untold) return run()
  const { action, on, rows, idOf, details } = actOf(name)
  const asked = { ...call, member }
  const before = await rowOf(db, rows, idOf(asked))
  const done = await run()
  const isAsBefore = endpoint.guarded && part(done.reply, 'lock_version') === call.if_match
  if (hasTold(member) || isAsBefore) return done
  const seen = { ...asked, reply: done.reply }
  const id = on === 'self' ? member.user.id : idOf(seen)
  const after = await rowOf(db, rows, id)
  const change = rows && changeOf(rows, before, after)
  const subject = rows === on ? (after ?? before) : await rowOf(db, on === 'self' ? null : on, id)
  await recordAct(db, seen, {
    action,
    subject: { id: String(id ?? subject?.get('id') ?? ''), name: nameOf(on, subject, seen) },
    ...filled('before', change?.before),
    ...filled('after', { ...change?.after, ...details?.(seen) }),
  })
  return done
}

/** What each endpoint is called: "guests.create". */
const NAMES = new Map(
  Object.entries<Record<string, AnyEndpoint>>(api).flatMap(([noun, endpoints]) =>
    Object.entries(endpoints).map(([name, endpoint]): [AnyEndpoint, string] => [endpoint, `${noun}.${name}`]),
  ),
)

/** How the write of that name is told, unless its handler does. */
export function actOf(name: string) {
  const [noun = '', verb = ''] = name.split('.')
  const act = acts[name] ?? {}
  const on: Thing | 'self' | null = act.on ?? new Map(Object.entries(things)).get(noun) ?? null
  const own = on === 'self' ? null : on
  const told = on === 'self' ? 'user' : (on?.noun ?? noun.replace(/s$/, ''))
  return {
    action: `${told}.${act.verb ?? (verb === 'remove' ? 'delete' : verb)}` as AuditAct, // a test holds the list to it
    on,
    rows: act.rows === undefined ? own : act.rows,
    idOf: act.idOf ?? idOfAny,
    details: act.details,
  }
}

/** The id in the address, else that of what was made. */
const idOfAny = ({ params, reply }: Seen) => part(params, 'id') ?? part(reply, 'id')

function nameOf(on: Thing | 'self' | null, subject: Row, { member, reply }: Seen): string {
  if (on === 'self') return member.user.name
  const known =
    on === null ? ['name', 'title', 'label'].map((key) => part(reply, key)) : [subject?.get(on.name)]
  return known.find((name) => typeof name === 'string') ?? ''
}

const filled = (key: 'before' | 'after', told: Record<string, unknown> | null | undefined) =>
  Object.keys(told ?? {}).length > 0 ? { [key]: told ?? {} } : {}
