import type { Issue, Problem } from '#app/contract/problem.ts'

/** A refusal, as the backend said it. `offline` and `bad_reply` are the client's own words. */
export class ApiError extends Error {
  readonly code: Problem['code'] | 'offline' | 'bad_reply'
  readonly status: number
  readonly issues: Issue[]
  readonly requestId: string | undefined
  /** The resource as it stands, with a 412. */
  readonly current: unknown
  /** Seconds to wait, with a 429 or a 503. */
  readonly retryAfter: number | undefined

  constructor(init: Omit<Partial<Problem>, 'code'> & { code: ApiError['code']; message?: string }) {
    super(init.message ?? init.detail ?? init.code)
    this.name = 'ApiError'
    this.code = init.code
    this.status = init.status ?? 0
    this.issues = init.errors ?? []
    this.requestId = init.request_id
    this.current = init.current
    this.retryAfter = init.retry_after
  }
}
