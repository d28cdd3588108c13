import { eq } from 'drizzle-orm'
import { deviceOf } from '#server/account/deviceOf.ts'
import { recordStranger } from '#server/audit/record.ts'
import { session } from '#server/db/schema.ts'
import { Refused } from '#server/problem.ts'
import type { Member, Scope } from '#server/scope.ts'
import { userWithEmail } from './user-store.ts'

/** Somebody who comes in: their session's token, the cookie for it, and what let them in. */
export interface Entering {
  token: string
  cookies: Headers
  user: { id: string; name: string }
  by: 'password' | 'code' | 'passkey' | 'invitation'
}

type Call = Scope & { member: Member | null }

/** Lets somebody in, or not at all: with the session that they leave, and the audit. */
export async function enter(call: Call, open: (turn: Call) => Promise<Entering>): Promise<Entering> {
  const { member, request } = call
  return call.db.transaction(async (db) => {
    const entering = await open({ ...call, db })
    if (member !== null) await db.delete(session).where(eq(session.id, member.session_id))
    const after = { by: entering.by, ...deviceIn(request) }
    const act = { action: 'user.sign_in', subject: entering.user, after } as const
    await recordStranger(db, { ...call, by: entering.user }, act)
    return entering
  })
}

/** Puts a failed sign-in in the audit and refuses it. That a code is still to be given is no failure. */
export async function refuseEntry(call: Call, email: string, error: unknown): Promise<never> {
  const isAsked = error instanceof Refused && error.code === 'second_factor' && !error.details.errors
  if (!(error instanceof Refused) || isAsked) throw error
  const known = email === '' ? undefined : await userWithEmail(call.db, email)
  await recordStranger(
    call.db,
    { ...call, by: { id: null, name: email } },
    {
      action: 'user.sign_in_failed',
      subject: { id: known?.id ?? '', name: known?.name ?? email },
      after: { refusal: error.code, ...deviceIn(call.request) },
    },
  )
  throw error
}

function deviceIn(request: Request) {
  const { browser, system } = deviceOf(request.headers.get('user-agent'))
  return browser === null && system === null ? {} : { device: [browser, system].filter(Boolean).join(' · ') }
}
