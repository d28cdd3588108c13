import { m } from '#app/paraglide/messages.js'
import { ApiError } from './error.ts'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** What is safe, what to do. */
  advice: string
  /** What to quote when reporting it: a request id, or the place where a reply did not fit. */
  reference: string | undefined
}

/**
 * Puts any error into words, from its code alone (never from the server’s sentence). It asks nobody to reload what holds
 * their words without copying them, and says of no answer that was not understood that nothing was done.
 */
export function explainError(error: unknown): ErrorWords {
  if (isMissingPart(error))
    return { title: m.problem_part(), advice: m.problem_part_advice(), reference: undefined }
  if (!(error instanceof ApiError))
    return { title: m.problem_bug(), advice: m.problem_bug_advice(), reference: undefined }
  const words = WORDS[error.code](error)
  return { ...words, reference: error.requestId ?? (error.code === 'bad_reply' ? error.message : undefined) }
}

/**
 * What an act could not do, in one line, beside its button or above those of a form: with the reference where it asks
 * to report it.
 */
export function errorLine(error: unknown): string {
  const { title, advice, reference } = explainError(error)
  const words = `${title} ${advice}`
  return reference === undefined || !isReported(error)
    ? words
    : `${words} ${m.problem_reference({ id: reference })}`
}

/** A part of the app that was to be loaded now and is not there: browsers have no code for it, only their words. */
function isMissingPart(error: unknown) {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script|preload CSS/.test(error.message)
  )
}

/** Whether the advice asks to report it, with the reference. */
const isReported = (error: unknown) =>
  error instanceof ApiError &&
  (error.code === 'internal' || error.code === 'bad_reply' || WORDS[error.code] === defect)

type Words = (error: ApiError) => { title: string; advice: string }
const say =
  (title: () => string, advice: () => string): Words =>
  () => ({ title: title(), advice: advice() })
const defect = say(m.problem_defect, m.problem_defect_advice)

const ended = say(m.problem_unauthenticated, m.problem_unauthenticated_advice)
const silent = say(m.problem_unavailable, m.problem_unavailable_advice)

const WORDS: Record<ApiError['code'], Words> = {
  malformed: defect,
  precondition_required: defect,
  idempotency_mismatch: defect,
  validation: say(m.problem_validation, m.problem_validation_advice),
  unauthenticated: ended,
  bad_credentials: say(m.problem_bad_credentials, m.problem_bad_credentials_advice),
  second_factor: say(m.problem_second_factor, m.problem_second_factor_advice),
  forbidden: say(m.problem_forbidden, m.problem_forbidden_advice),
  csrf: ended,
  not_found: say(m.problem_not_found, m.problem_not_found_advice),
  gone: say(m.problem_gone, m.problem_gone_advice),
  conflict: say(m.problem_conflict, m.problem_conflict_advice),
  duplicate: say(m.problem_duplicate, m.problem_duplicate_advice),
  in_use: say(m.problem_in_use, m.problem_in_use_advice),
  transition_refused: say(m.problem_transition_refused, m.problem_transition_refused_advice),
  checks_failed: say(m.problem_checks_failed, m.problem_checks_failed_advice),
  precondition_failed: say(m.problem_precondition_failed, m.problem_precondition_failed_advice),
  payload_too_large: say(m.problem_payload_too_large, m.problem_payload_too_large_advice),
  unsupported_media_type: say(m.problem_unsupported_media_type, m.problem_unsupported_media_type_advice),
  rate_limited: ({ retryAfter = 60 }) => ({
    title: m.problem_rate_limited(),
    advice: m.problem_rate_limited_advice({ seconds: retryAfter }),
  }),
  unavailable: silent,
  internal: say(m.problem_internal, m.problem_internal_advice),
  // Without an answer, only the device knows whether it has a network.
  offline: (error) =>
    globalThis.navigator?.onLine === false
      ? say(m.problem_offline, m.problem_offline_advice)(error)
      : silent(error),
  bad_reply: say(m.problem_bad_reply, m.problem_bad_reply_advice),
}
