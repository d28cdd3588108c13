import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Check } from '#app/contract/check.ts'
import { checksOf } from '#app/contract/checks.ts'
import { wordingChecks } from '#app/contract/wording.ts'

/** Every check of a page, as the server runs them. */
export const allChecks = (broadcast: Broadcast): Check[] => [
  ...checksOf(broadcast),
  ...wordingChecks(broadcast),
]
