import { ZodError } from 'zod'
import type { Served } from '#server/testing-client.ts'
import { checks } from './checks.ts'
import type { Finding } from './finding.ts'
import { type Account, subjectOf } from './subject.ts'

interface Options {
  account: Account
  /** Whether a page may be published for a moment, and taken back. */
  mayPublish: boolean
  /** The one rule to try; all without it. */
  rule?: number
}

/** Tries every check on a backend, one after another; throws when the account cannot sign in, or no check is of the rule. */
export async function runChecks(
  app: Served,
  { account, mayPublish, rule: only }: Options,
): Promise<Finding[]> {
  if (only !== undefined && !checks.some(({ rule }) => rule === only))
    throw new Error('there is no such rule')
  const exchange = recorded(app)
  const { subject, putAway } = await subjectOf(exchange, account)
  const findings: Finding[] = []
  for (const { rule, name, needs, publishes, run } of checks) {
    if (only !== undefined && rule !== only) continue
    const offered = needs === undefined || subject.capabilities.features.includes(needs)
    if (!offered) findings.push({ rule, name, outcome: 'missing' })
    else if (publishes && !mayPublish) findings.push({ rule, name, outcome: 'untried' })
    else findings.push({ rule, name, ...(await tried(() => run(subject), exchange)) })
  }
  return [...findings, ...(await putAway())]
}

async function tried(run: () => Promise<void>, exchange: ReturnType<typeof recorded>) {
  try {
    await run()
    return { outcome: 'conforms' as const }
  } catch (error) {
    return { outcome: 'wrong' as const, found: sentence(error), ...exchange.last() }
  }
}

function sentence(error: unknown) {
  if (!(error instanceof ZodError)) return error instanceof Error ? error.message : String(error)
  const [issue] = error.issues
  return `the answer does not fit its schema at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`
}

/** Remembers the last request and what was answered. */
function recorded(app: Served) {
  let last = { request: '', answer: '' }
  return {
    last: () => last,
    async request(path: string, init: RequestInit = {}) {
      const request = `${init.method ?? 'GET'} ${path}`
      last = { request, answer: 'none' }
      const response = await app.request(path, init)
      const type = response.headers.get('content-type') ?? 'nothing'
      const text = type.includes('json') ? await response.clone().text() : ''
      last = { request, answer: `${response.status} ${type} ${text.slice(0, 300)}`.trim() }
      return response
    },
  }
}
