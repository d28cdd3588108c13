import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { calendarFeedEndpoints } from '#app/contract/calendar-feed.ts'
import { campaignEndpoints } from '#app/contract/campaign.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import type { AnyEndpoint, Args } from '#app/contract/endpoint.ts'
import { presenceEndpoints } from '#app/contract/presence.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { scheduleEndpoints } from '#app/contract/schedule.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { uploaded } from '#conformance/picture.ts'
import { MARK, type Subject } from '#conformance/subject.ts'

const WEEK = { from: '2026-03-23T00:00:00Z', to: '2026-03-30T00:00:00Z' }

/** That what a backend says it offers answers, in the shape that the app reads. */
export const capabilityChecks: Check[] = [
  offered('tags', undefined, (subject) => reads(subject, tagEndpoints.list, { query: {} })),
  offered('revisions', 'revisions', async (subject) => {
    const { id } = await subject.draft()
    await reads(subject, revisionEndpoints.list, { params: { id }, query: {} })
  }),
  offered('preview tokens', 'preview_tokens', async (subject) => {
    const { id } = await subject.draft()
    await reads(subject, broadcastEndpoints.previewTokens, { params: { id } })
  }),
  offered('series', 'series', (subject) => reads(subject, seriesEndpoints.list, { query: {} })),
  offered('schedule', 'schedule', (subject) => reads(subject, scheduleEndpoints.list, { query: WEEK })),
  offered('campaign', 'campaign', (subject) => reads(subject, campaignEndpoints.current, {})),
  offered('users', 'users', (subject) => reads(subject, userEndpoints.list, {})),
  offered('calendar feeds', 'calendar_feeds', (subject) => reads(subject, calendarFeedEndpoints.list, {})),
  offered('presence', 'presence', async (subject) => {
    const { id } = await subject.draft()
    const body = { tab: 'controle', field: null, state: 'active' } as const
    await reads(subject, presenceEndpoints.enter, { params: { id }, body })
    await subject.member.call(presenceEndpoints.leave, { params: { id }, query: { tab: body.tab } })
  }),
  offered('productions', 'productions', async (subject) => {
    const { id } = await subject.draft()
    await reads(subject, productionEndpoints.read, { params: { id } })
  }),
  offered('templates', 'templates', async (subject) => {
    const { member, afterwards } = subject
    const made = await member.call(seriesEndpoints.create, {
      body: { name: `${MARK} ${crypto.randomUUID()}` },
    })
    if (made.status === 403) return // nobody without a series reads its template
    const { body } = made
    const { id, lock_version } = body
    afterwards(() =>
      member.call(seriesEndpoints.remove, { params: { id }, query: {} }, { ifMatch: lock_version }),
    )
    await reads(subject, templateEndpoints.read, { params: { id } })
  }),
  offered('uploads', 'uploads', async (subject) => {
    const { alt, width } = await uploaded(subject)
    expectThat(alt === null, `a picture that nobody described has “${alt}” for its alternative`)
    expectThat(width === 16, `a picture 16 pixels wide became ${width}`)
  }),
  {
    rule: 12,
    name: 'changes are told as server-sent events',
    needs: 'events',
    async run({ member }) {
      const stop = new AbortController()
      const answer = await member.raw('/api/v1/events', { signal: stop.signal })
      const type = answer.headers.get('content-type') ?? ''
      await answer.body?.cancel()
      stop.abort()
      expectThat(answer.status === 200, `the status is ${answer.status}`)
      expectThat(type.startsWith('text/event-stream'), `the content type is “${type}”`)
    },
  },
]

function offered(name: string, needs: Capability | undefined, run: Check['run']): Check {
  return {
    rule: 11,
    name: `what is offered answers in the app’s shape: ${name}`,
    ...(needs && { needs }),
    run,
  }
}

/** Reads, and takes a refusal for want of a right as an answer too. */
async function reads<E extends AnyEndpoint>({ member }: Subject, endpoint: E, args: Args<E>) {
  const { status } = await member.call(endpoint, args)
  expectThat(status === 200 || status === 403, `the status is ${status}`)
}
