import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { Problem } from '#app/contract/problem.ts'
import { sessionEndpoints } from '#app/contract/session.ts'
import { expectThat } from '#conformance/breach.ts'
import type { Check } from '#conformance/check.ts'
import { MARK } from '#conformance/subject.ts'

/** Who may do what, and how the backend knows. */
export const sessionChecks: Check[] = [
  {
    rule: 10,
    name: 'nobody reads without a session',
    async run({ anonymous }) {
      for (const call of [
        () => anonymous.call(sessionEndpoints.current, {}),
        () => anonymous.call(broadcastEndpoints.list, { query: {} }),
      ]) {
        const answer = await call()
        expectThat(answer.status === 401, `the status is ${answer.status}`)
        expectThat(answer.problem.code === 'unauthenticated', `the code is ${answer.problem.code}`)
      }
    },
  },
  {
    rule: 10,
    name: 'a wrong password is refused with 401 bad_credentials',
    async run({ anonymous, account }) {
      const body = { email: account.email, password: `${account.password}, mais faux` }
      const answer = await anonymous.call(sessionEndpoints.signIn, { body })
      expectThat(answer.status === 401, `the status is ${answer.status}`)
      expectThat(answer.problem.code === 'bad_credentials', `the code is ${answer.problem.code}`)
    },
  },
  {
    rule: 10,
    name: 'the cookie is out of the reach of scripts and of other sites',
    async run({ signIn }) {
      const cookies = (await signIn()).headers.getSetCookie()
      const cookie = cookies.find((text) => /;\s*HttpOnly/i.test(text)) ?? ''
      expectThat(cookie !== '', 'no cookie is HttpOnly')
      expectThat(/;\s*SameSite=(Lax|Strict)/i.test(cookie), `the cookie is ${cookie.replace(/=[^;]*/, '=…')}`)
    },
  },
  {
    rule: 10,
    name: 'a write without its token is refused with 403 csrf',
    async run({ member }) {
      const answer = await member.raw('/api/v1/broadcasts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': '' },
        body: JSON.stringify({ page: { title: MARK } }),
      })
      expectThat(answer.status === 403, `the status is ${answer.status}`)
      const { code } = Problem.parse(await answer.json())
      expectThat(code === 'csrf', `the code is ${code}`)
    },
  },
  {
    rule: 10,
    name: 'records say what the person may do with them',
    async run({ draft }) {
      const { permissions } = await draft()
      expectThat(permissions.update === true, `the permissions are ${JSON.stringify(permissions)}`)
    },
  },
]
