import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { MARK, type Subject } from '#conformance/subject.ts'

const SPELLINGS = [
  'eloise coeur',
  'Cœur Éloïse',
  'ÉLOÏSE CŒUR',
  'coeur d hiver',
  'cœur d’hiver',
  "cœur d'hiver",
]

/** How lists are cut, counted, filtered and searched. */
export const listChecks: Check[] = [
  {
    rule: 8,
    name: 'a page is cut, counted, and links to the next',
    async run({ draft, member }) {
      await draft()
      await draft()
      const { body, headers } = await member.call(broadcastEndpoints.list, { query: { per_page: 1 } })
      expectThat(body.data.length === 1, `a page of one holds ${body.data.length}`)
      const { total, total_pages } = body.meta
      expectThat(total >= 2 && total_pages === total, `${total} in ${total_pages} pages of one`)
      const link = headers.get('link') ?? ''
      expectThat(/rel="?next"?/.test(link), `the Link header is “${link}”`)
    },
  },
  {
    rule: 8,
    name: 'more than a hundred rows a page are refused',
    async run({ member }) {
      const answer = await member.raw('/api/v1/broadcasts?per_page=101')
      expectThat(answer.status === 422 || answer.status === 400, `the status is ${answer.status}`)
    },
  },
  {
    rule: 8,
    name: 'missing= lists what lacks it, and nothing else',
    async run({ draft, member }) {
      const { id } = await draft()
      const query = { missing: 'summary', sort: '-updated_at' as const, per_page: 100 }
      const { body } = await member.call(broadcastEndpoints.list, { query })
      const other = body.data.find((row) => !row.missing.includes('summary'))
      expectThat(other === undefined, `broadcast ${other?.id} has a summary`)
      expectThat(
        body.data.some((row) => row.id === id),
        `the new draft ${id} is not among them`,
      )
    },
  },
  ...SPELLINGS.map((spelling): Check => ({
    rule: 8,
    name: `a search folds accents, ligatures, apostrophes, case and the order of names: ${spelling}`,
    async run(subject) {
      const { id, word } = await guest(subject)
      const query = { q: `${spelling} ${word}` }
      const { body } = await subject.member.call(guestEndpoints.list, { query })
      expectThat(
        body.data.some((found) => found.id === id),
        `guest ${id} is not found`,
      )
    },
  })),
]

/** A guest with an accent, a ligature and an apostrophe, and a word that nobody else has. */
async function guest({ member, afterwards }: Subject) {
  const word = `zz${crypto.randomUUID().replace(/[^a-z]/g, '')}`
  const { body } = await member.call(guestEndpoints.create, {
    body: { display_name: `Éloïse Cœur d’Hiver ${word}, ${MARK}` },
  })
  const { id, lock_version } = body
  afterwards(() =>
    member.call(guestEndpoints.remove, { params: { id }, query: {} }, { ifMatch: lock_version }),
  )
  return { id, word }
}
