import { Broadcast } from '#app/contract/broadcast.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { MARK } from '#conformance/subject.ts'

/** That no update is lost, and nothing done twice. */
export const versionChecks: Check[] = [
  {
    rule: 6,
    name: 'the strong ETag is the lock_version, and rises with each change',
    async run({ draft, member }) {
      const { id, lock_version } = await draft()
      const read = await member.call(broadcastEndpoints.read, { params: { id } })
      const etag = read.headers.get('etag')
      expectThat(etag === `"${lock_version}"`, `the ETag is ${etag}, the version ${lock_version}`)
      const patch = { params: { id }, query: {}, body: { lead: 'Chapô' } }
      const { body } = await member.call(broadcastEndpoints.update, patch, { ifMatch: lock_version })
      expectThat(body.lock_version > lock_version, `the version stayed ${body.lock_version}`)
    },
  },
  {
    rule: 6,
    name: 'a change without If-Match is refused with 428',
    async run({ draft, member }) {
      const { id } = await draft()
      const patch = { params: { id }, query: {}, body: { lead: 'Chapô' } }
      const answer = await member.call(broadcastEndpoints.update, patch)
      expectThat(answer.status === 428, `the status is ${answer.status}`)
      const removal = await member.call(broadcastEndpoints.remove, { params: { id } })
      expectThat(removal.status === 428, `the status of a deletion is ${removal.status}`)
    },
  },
  {
    rule: 6,
    name: 'a stale change is refused with 412, writes nothing and holds what is stored',
    async run({ draft, member }) {
      const { id, lock_version } = await draft()
      const patch = (lead: string) => ({ params: { id }, query: {}, body: { lead } })
      await member.call(broadcastEndpoints.update, patch('Le premier'), { ifMatch: lock_version })
      const stale = await member.call(broadcastEndpoints.update, patch('Le second'), {
        ifMatch: lock_version,
      })
      expectThat(stale.status === 412, `the status is ${stale.status}`)
      expectThat(stale.problem.code === 'precondition_failed', `the code is ${stale.problem.code}`)
      const { lead } = Broadcast.parse(stale.problem.current)
      expectThat(lead === 'Le premier', `the answer holds “${lead}”`)
      const { body } = await member.call(broadcastEndpoints.read, { params: { id } })
      expectThat(body.lead === 'Le premier', `stored is “${body.lead}”`)
    },
  },
  {
    rule: 6,
    name: 'a creation sent twice with one Idempotency-Key is done once',
    async run({ afterwards, member }) {
      const idempotencyKey = crypto.randomUUID()
      const body = { page: { title: `${MARK} ${idempotencyKey}` } }
      const first = await member.call(broadcastEndpoints.create, { body }, { idempotencyKey })
      const { id, lock_version } = first.body
      afterwards(() => member.call(broadcastEndpoints.remove, { params: { id } }, { ifMatch: lock_version }))
      const again = await member.call(broadcastEndpoints.create, { body }, { idempotencyKey })
      expectThat(again.body.id === id, `two were made: ${id} and ${again.body.id}`)
      const other = { page: { title: `${MARK}, autre` } }
      const misused = await member.call(broadcastEndpoints.create, { body: other }, { idempotencyKey })
      expectThat(misused.status === 422, `the key was taken for another request: ${misused.status}`)
    },
  },
]
