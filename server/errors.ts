import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, problemStatus } from '#app/contract/problem.ts'
import { databaseRefusal } from '#server/db/refusal.ts'
import { Refused, sentences } from './problem.ts'
import type { Deps, Variables } from './scope.ts'

/**
 * Turns whatever was thrown into the one error shape; a reader of the public pages, who is no program, gets its
 * sentence. What is not a refusal is our fault: logged, never shown.
 */
export function answerError({ log }: Deps) {
  return (error: Error, context: Context<{ Variables: Variables }>): Response => {
    const request_id = context.get('requestId')
    const { method, path } = context.req
    const problem = problemOf(refusalOf(error), request_id)
    if (problem.status >= 500) log.error({ err: error, request_id, method, path }, 'failed')
    context.status(problem.status as ContentfulStatusCode) // every code's status has a body
    context.header('cache-control', 'no-store')
    if (problem.retry_after !== undefined) context.header('retry-after', String(problem.retry_after))
    if (!path.startsWith('/api/')) return context.text(`${problem.detail}\n\nRéférence\u00A0: ${request_id}`)
    context.header('content-type', 'application/problem+json; charset=utf-8')
    return context.body(JSON.stringify(problem))
  }
}

function problemOf({ code, details }: Refused, request_id: string): Problem {
  const status = problemStatus[code]
  const title = STATUS_CODES[status] ?? code
  return { type: 'about:blank', title, status, code, request_id, detail: sentences[code], ...details }
}

function refusalOf(error: Error): Refused {
  if (error instanceof Refused) return error
  if (error instanceof HTTPException && error.status < 500) return new Refused('malformed')
  return databaseRefusal(error) ?? new Refused('internal')
}
