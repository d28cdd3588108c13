import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, problemStatus } from '#app/contract/problem.ts'
import { databaseRefusal } from '#server/db/refusal.ts'
import { Refused, sentences } from './problem.ts'
import type { Deps, Variables } from './scope.ts'

/** Turns whatever was thrown into the one error shape. What is not a refusal is our fault: logged, never shown. */
export function answerError({ log }: Deps) {
  return (error: Error, context: Context<{ Variables: Variables }>): Response => {
    const request_id = context.get('requestId')
    const refused = refusalOf(error)
    if (refused.code === 'internal' || refused.code === 'unavailable')
      log.error({ err: error, request_id, method: context.req.method, path: context.req.path }, 'failed')
    const { retry_after } = refused.details
    if (retry_after !== undefined) context.header('Retry-After', String(retry_after))
    context.header('Content-Type', 'application/problem+json; charset=utf-8')
    context.header('Cache-Control', 'no-store')
    const status = problemStatus[refused.code]
    return context.body(JSON.stringify(problem(refused, status, request_id)), status as ContentfulStatusCode) // every code's status has a body
  }
}

function problem({ code, details }: Refused, status: number, request_id: string): Problem {
  const title = STATUS_CODES[status] ?? code
  return { type: 'about:blank', title, status, code, request_id, detail: sentences[code], ...details }
}

function refusalOf(error: Error): Refused {
  if (error instanceof Refused) return error
  if (error instanceof HTTPException && error.status < 500) return new Refused('malformed')
  return databaseRefusal(error) ?? new Refused('internal')
}
