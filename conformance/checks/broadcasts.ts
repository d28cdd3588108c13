import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { unpublished } from '#conformance/unpublished.ts'

const NIGHT = { given: '2026-03-29T03:30:00+02:00', utc: Date.UTC(2026, 2, 29, 1, 30) }
const FAQS = ['a', 'b', 'c'].map((id) => ({ id, question: `Question ${id} ?`, answer_html: `<p>${id}</p>` }))

/** What a broadcast is: its instants, its draft, its patches, its states. */
export const broadcastChecks: Check[] = [
  {
    rule: 2,
    name: 'instants come back in UTC, whatever the offset they were sent with',
    async run({ draft }) {
      const { scheduled_start_at: start } = await draft({ scheduled_start_at: NIGHT.given })
      expectThat(start !== null && start.endsWith('Z'), `the instant is ${start}`)
      expectThat(Date.parse(start) === NIGHT.utc, `${NIGHT.given} became ${start}`)
    },
  },
  {
    rule: 7,
    name: 'a title is enough for a draft',
    async run({ draft }) {
      const { status, page } = await draft()
      expectThat(status === 'draft', `the status is ${status}`)
      expectThat(page.slug !== '', 'no address was proposed')
    },
  },
  {
    rule: 7,
    name: 'a patch changes what it names, null empties it, the rest stays',
    async run({ draft, member }) {
      const { id, lock_version, page } = await draft({ lead: 'Chapô', duration_seconds: 7980 })
      const patch = { params: { id }, query: {}, body: { lead: null } }
      const { body } = await member.call(broadcastEndpoints.update, patch, { ifMatch: lock_version })
      expectThat(body.lead === null, `the lead is ${JSON.stringify(body.lead)}`)
      expectThat(body.duration_seconds === 7980, `the duration became ${body.duration_seconds}`)
      expectThat(body.page.title === page.title, `the title became “${body.page.title}”`)
    },
  },
  {
    rule: 7,
    name: 'an ordered list is replaced whole, its items keep their ids',
    async run({ draft, member }) {
      const { id, lock_version } = await draft({ faqs: FAQS })
      const faqs = [...FAQS].toReversed().slice(1)
      const patch = { params: { id }, query: {}, body: { faqs } }
      const { body } = await member.call(broadcastEndpoints.update, patch, { ifMatch: lock_version })
      const ids = body.faqs.map((faq) => faq.id).join()
      expectThat(ids === 'b,a', `the questions are ${ids}, and were sent as b,a`)
    },
  },
  {
    rule: 4,
    name: 'a state is never patched',
    async run({ draft, member }) {
      const { id, lock_version } = await draft()
      await member.raw(`/api/v1/broadcasts/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json', 'if-match': `"${lock_version}"` },
        body: JSON.stringify({ status: 'in_review', live_state: 'planned' }),
      })
      const { body } = await member.call(broadcastEndpoints.read, { params: { id } })
      expectThat(body.status === 'draft', `the status became ${body.status}`)
      expectThat(body.live_state === 'none', `the live state became ${body.live_state}`)
    },
  },
  {
    rule: 4,
    name: 'a move that the state does not have is refused, and the moves it has are told',
    async run({ draft, member }) {
      const { id, lock_version } = await draft()
      const move = { params: { id }, body: { to: 'archived' as const } }
      const answer = await member.call(broadcastEndpoints.transition, move, { ifMatch: lock_version })
      expectThat(answer.status === 409, `the status is ${answer.status}`)
      expectThat(answer.problem.code === 'transition_refused', `the code is ${answer.problem.code}`)
      const { body } = await member.call(broadcastEndpoints.transitions, { params: { id } })
      const targets = body.data.map(({ to }) => to)
      expectThat(targets.includes('published'), `the moves told are ${targets.join()}`)
      expectThat(!targets.includes('archived'), 'the move that was refused is told as open')
    },
  },
  {
    rule: 4,
    name: 'the checks tell what blocks a page that has but a title',
    async run({ draft, member }) {
      const { id } = await draft()
      const { body: told } = await member.call(broadcastEndpoints.checks, { params: { id } })
      expectThat(
        told.data.some(({ level }) => level === 'block'),
        'nothing blocks it',
      )
    },
  },
  {
    rule: 4,
    name: 'a page with blocking checks is not published',
    publishes: true, // where the rule is broken
    async run({ draft, member, afterwards }) {
      const { id, lock_version } = await draft()
      afterwards(() => unpublished(member, id))
      const move = { params: { id }, body: { to: 'published' as const } }
      const answer = await member.call(broadcastEndpoints.transition, move, { ifMatch: lock_version })
      expectThat(answer.status === 409, `the status is ${answer.status}`)
      expectThat(answer.problem.code === 'checks_failed', `the code is ${answer.problem.code}`)
    },
  },
]
