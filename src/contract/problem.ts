import { z } from 'zod'

/** Every way the API can refuse; a client decides on this code, never on the sentence (RFC 9457). */
export const ProblemCode = z.enum([
  'malformed',
  'validation',
  'unauthenticated',
  'bad_credentials',
  'second_factor',
  'forbidden',
  'csrf',
  'not_found',
  'gone',
  'conflict',
  'duplicate',
  'in_use',
  'transition_refused',
  'checks_failed',
  'precondition_required',
  'precondition_failed',
  'idempotency_mismatch',
  'payload_too_large',
  'unsupported_media_type',
  'rate_limited',
  'unavailable',
  'internal',
])
export type ProblemCode = z.infer<typeof ProblemCode>

/** The HTTP status of each code. */
export const problemStatus: Record<ProblemCode, number> = {
  malformed: 400,
  validation: 422,
  unauthenticated: 401,
  bad_credentials: 401,
  second_factor: 401,
  forbidden: 403,
  csrf: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  duplicate: 409,
  in_use: 409,
  transition_refused: 409,
  checks_failed: 409,
  precondition_required: 428,
  precondition_failed: 412,
  idempotency_mismatch: 422,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
}

/** One refused value: `pointer` is a JSON pointer into the body (RFC 6901) or `?name` for a query parameter. */
export const Issue = z
  .object({ pointer: z.string(), code: z.string(), detail: z.string() })
  .meta({ id: 'Issue' })
export type Issue = z.infer<typeof Issue>

/**
 * The one error shape, `application/problem+json` (RFC 9457).
 * `current` is the resource as it stands, with a 412, or what took its place, with a 410; `retry_after` is in seconds, with a 429 or 503.
 */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: ProblemCode,
    request_id: z.string(),
    errors: z.array(Issue).optional(),
    current: z.unknown().optional(),
    retry_after: z.int().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
