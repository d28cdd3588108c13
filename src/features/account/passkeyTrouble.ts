import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'

/** Why no passkey was added: by the name of what the browser threw, whose own words are for developers. */
export function passkeyTrouble(error: Error): string {
  return error instanceof ApiError ? errorLine(error) : (WORDS[error.name] ?? m.account_passkey_failed)()
}

const WORDS: Record<string, () => string> = {
  InvalidStateError: m.account_passkey_known,
  NotAllowedError: m.account_passkey_called_off,
  AbortError: m.account_passkey_called_off,
  SecurityError: m.account_passkey_insecure,
}
