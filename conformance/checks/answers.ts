import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { Problem } from '#app/contract/problem.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'

const NOBODY = 2_147_483_647

/** What every answer is made of, and how the API refuses. */
export const answerChecks: Check[] = [
  {
    rule: 1,
    name: 'answers are JSON in UTF-8',
    async run({ member }) {
      const { headers } = await member.call(broadcastEndpoints.list, { query: { per_page: 1 } })
      const type = headers.get('content-type') ?? ''
      expectThat(/^application\/json(; ?charset=utf-8)?$/i.test(type), `the content type is “${type}”`)
    },
  },
  {
    rule: 1,
    name: 'openapi.json says what is offered',
    async run({ anonymous }) {
      const answer = await anonymous.raw('/api/v1/openapi.json')
      expectThat(answer.status === 200, `the status is ${answer.status}`)
      const { openapi } = Object(await answer.json())
      expectThat(String(openapi).startsWith('3.1'), `it is OpenAPI ${String(openapi)}`)
    },
  },
  {
    rule: 9,
    name: 'what is not there is a problem of code not_found',
    async run({ member }) {
      const answer = await member.call(broadcastEndpoints.read, { params: { id: NOBODY } })
      expectThat(answer.status === 404, `the status is ${answer.status}`)
      expectThat(answer.problem.code === 'not_found', `the code is ${answer.problem.code}`)
      const type = answer.headers.get('content-type') ?? ''
      expectThat(type.startsWith('application/problem+json'), `the content type is “${type}”`)
      expectThat(answer.problem.request_id !== '', 'there is no request_id')
    },
  },
  {
    rule: 9,
    name: 'malformed JSON is refused with 400 malformed',
    async run({ member }) {
      const headers = { 'content-type': 'application/json' }
      const answer = await member.raw('/api/v1/broadcasts', { method: 'POST', headers, body: '{"page":' })
      expectThat(answer.status === 400, `the status is ${answer.status}`)
      const { code } = Problem.parse(await answer.json())
      expectThat(code === 'malformed', `the code is ${code}`)
    },
  },
  {
    rule: 9,
    name: 'a refused value is named by its pointer',
    async run({ member }) {
      const answer = await member.call(broadcastEndpoints.create, {
        body: { page: { title: 'a'.repeat(20_000) } },
      })
      expectThat(answer.status === 422, `the status is ${answer.status}`)
      const pointers = answer.problem.errors?.map(({ pointer }) => pointer) ?? []
      expectThat(pointers.includes('/page/title'), `the pointers are ${JSON.stringify(pointers)}`)
    },
  },
]
