import type { Broadcast } from '#app/contract/broadcast.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import type { Check, CheckCode } from '#app/contract/check.ts'
import { checksOf } from '#app/contract/checks.ts'
import { wordingChecks } from '#app/contract/wording.ts'

/** Every check of a page, as the server runs them, but for what a backend with these features has no field for. */
export function allChecks(broadcast: Broadcast, features: Capability[]): Check[] {
  const checks = [...checksOf(broadcast), ...wordingChecks(broadcast)]
  return checks.filter(({ code }) => {
    const needs = NEEDS[code]
    return needs === undefined || features.includes(needs)
  })
}

const NEEDS: Partial<Record<CheckCode, Capability>> = { image_missing: 'uploads', series_missing: 'series' }
