import { Refused } from '#server/problem.ts'

/**
 * What a failed statement means to who asked, by its SQLSTATE: two people did the same at the same instant, or the
 * database is away. Null for what only a defect of ours explains.
 */
export function databaseRefusal(error: unknown): Refused | null {
  const code = sqlState(error)
  if (code === '23505') return new Refused('duplicate')
  if (code === '23503') return new Refused('in_use')
  if (code === '40001' || code === '40P01' || code === '55P03') return new Refused('conflict')
  if (AWAY.test(code)) return new Refused('unavailable', { retry_after: 2 })
  return null
}

/** Connection exceptions, too many connections, shutdown or start-up, and what the socket says. */
const AWAY = /^(08...|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** The driver's error is the `cause` of the query builder's. */
function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return sqlState(error.cause)
}
