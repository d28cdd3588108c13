import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'

/** What it means for a queue of files that one could not be sent. */
export function explainUpload(error: unknown) {
  if (error instanceof NoPicture) return { means: 'refused' as const, why: error.message }
  const code = error instanceof ApiError ? error.code : 'internal'
  const means = AWAY.has(code)
    ? ('away' as const)
    : FINAL.has(code)
      ? ('refused' as const)
      : ('failed' as const)
  return { means, why: code === 'validation' ? m.images_unreadable() : errorLine(error) }
}

/** Not a matter of the file: the others would fail as well. */
const AWAY = new Set<string>(['offline', 'unauthenticated', 'unavailable', 'rate_limited'])
const FINAL = new Set<string>(['validation', 'payload_too_large', 'unsupported_media_type'])

/** A file that is refused before it leaves is thrown as what it is. */
export class NoPicture extends Error {}
