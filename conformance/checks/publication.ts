import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { Target } from '#app/contract/broadcast-state.ts'
import { imageEndpoints } from '#app/contract/image.ts'
import type { Client } from '#server/testing-client.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { uploaded } from '#conformance/picture.ts'
import { unpublished } from '#conformance/unpublished.ts'
import type { Subject } from '#conformance/subject.ts'

const LEAD = 'Une page publiée le temps d’un contrôle, puis retirée : rien ici ne s’adresse au public.'

/** That a published page is edited as a working copy. */
export const publicationChecks: Check[] = [
  {
    rule: 5,
    name: 'a change to a published page waits until it is published again',
    needs: 'uploads',
    publishes: true,
    async run(subject) {
      const published = await moved(subject, await publishable(subject), 'published')
      expectThat(published.status === 'published', `the status is ${published.status}`)
      expectThat(!published.has_unpublished_changes, 'a page just published has unpublished changes')
      const patch = { params: { id: published.id }, query: {}, body: { lead: `${LEAD} Bis.` } }
      const { body } = await subject.member.call(broadcastEndpoints.update, patch, {
        ifMatch: published.lock_version,
      })
      expectThat(body.status === 'published', `the change made it ${body.status}`)
      expectThat(body.has_unpublished_changes, 'the change is not told as unpublished')
      const again = await moved(subject, body, 'published')
      expectThat(!again.has_unpublished_changes, 'published again, it has unpublished changes')
    },
  },
]

async function publishable(subject: Subject) {
  const { draft, member, afterwards } = subject
  const image = await uploaded(subject)
  const described = { params: { id: image.id }, body: { decorative: true } }
  await member.call(imageEndpoints.update, described, { ifMatch: image.lock_version })
  const { id } = await draft({
    format: 'best_of',
    aired_on: '2025-02-06',
    youtube_id: 'a1B2c3D4e5F',
    lead: LEAD,
  })
  afterwards(() => illustrated(member, id, null))
  afterwards(() => unpublished(member, id))
  return illustrated(member, id, image.id)
}

/** Gives the page that picture, or none. */
async function illustrated(member: Client, id: number, image_id: number | null) {
  const { body: page } = await member.call(broadcastEndpoints.read, { params: { id } })
  const patch = { params: { id }, query: {}, body: { page: { image_id } } }
  return (await member.call(broadcastEndpoints.update, patch, { ifMatch: page.lock_version })).body
}

async function moved(
  { member }: Subject,
  { id, lock_version }: { id: number; lock_version: number },
  to: Target,
) {
  const answer = await member.call(
    broadcastEndpoints.transition,
    { params: { id }, body: { to } },
    { ifMatch: lock_version },
  )
  expectThat(answer.status === 200, `the move to ${to} answered ${answer.status}`)
  return answer.body
}
