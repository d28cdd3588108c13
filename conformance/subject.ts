import type { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastInput } from '#app/contract/broadcast-input.ts'
import { type Capabilities, capabilitiesEndpoints } from '#app/contract/capabilities.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { type Client, client, type Served } from '#server/testing-client.ts'
import { breach } from './breach.ts'
import type { Finding } from './finding.ts'

/** A backend under test: who asks it, what it says it offers, and what is to be put away afterwards. */
export interface Subject {
  account: Account
  anonymous: Client
  /** The account, signed in. */
  member: Client
  /** Signs the account in once more: the answer bears the cookie. */
  signIn: () => ReturnType<typeof signedIn>
  capabilities: Capabilities
  /** A draft for the checks, in the trash when all is done. */
  draft: (fields?: Partial<BroadcastInput>) => Promise<Broadcast>
  /** Remembers what to put away when all is done. */
  afterwards: (act: () => Promise<unknown>) => void
}

export interface Account {
  email: string
  password: string
}

/** Tells the invented things of the checks from the newsroom's own. */
export const MARK = 'Contrôle du contrat'

/** Signs in, and hands on what the checks need; `putAway` leaves the backend as it was found, but for its trash. */
export async function subjectOf(app: Served, account: Account) {
  const anonymous = client(app, {})
  const { headers, body } = await signedIn(anonymous, account)
  const cookie = headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  const member = client(app, { cookie, 'x-csrf-token': body.csrf_token })
  const { body: capabilities } = await anonymous.call(capabilitiesEndpoints.list, {})
  const acts: (() => Promise<unknown>)[] = []
  const afterwards = (act: () => Promise<unknown>) => void acts.unshift(act)
  const subject: Subject = {
    account,
    anonymous,
    member,
    signIn: () => signedIn(anonymous, account),
    capabilities,
    afterwards,
    draft: async (fields = {}) => {
      const page = { title: `${MARK} ${crypto.randomUUID()}`, ...fields.page }
      const { body: made } = await member.call(broadcastEndpoints.create, { body: { ...fields, page } })
      afterwards(() => trash(member, made.id))
      return made
    },
  }
  const putAway = async () => {
    const left: Finding[] = []
    for (const act of [...acts, () => member.call(sessionEndpoints.signOut, {})]) {
      const found = await act().then(noFault, String)
      if (found !== '')
        left.push({ rule: 7, name: 'what was made is deleted again', outcome: 'wrong', found })
    }
    return left
  }
  return { subject, putAway }
}

async function signedIn(anonymous: Client, body: Account) {
  const answer = await anonymous.call(sessionEndpoints.signIn, { body })
  if (answer.status !== 201) breach(`the account could not sign in (${answer.problem.code})`)
  return answer
}

/** What is wrong with the answer, if anything. */
function noFault(answer: unknown): string {
  const { status } = Object(answer)
  return typeof status === 'number' && status >= 400 ? `the status is ${status}` : ''
}

async function trash(member: Client, id: number) {
  const { body } = await member.call(broadcastEndpoints.read, { params: { id } })
  if (body.status === 'trashed') return undefined
  return member.call(broadcastEndpoints.remove, { params: { id } }, { ifMatch: body.lock_version })
}
