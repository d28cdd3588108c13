import { Missing } from '#app/contract/broadcast-search.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import { missingLabels } from './labels.ts'

/** What pages may be said to lack, but for what a backend with these features has no field for. */
export function missingOn(features: Capability[]): Missing[] {
  return Missing.options.filter((one) => {
    const needs = NEEDS[one]
    return needs === undefined || features.includes(needs)
  })
}

/** What a page lacks, in words. */
export function missingWords(missing: Missing[], features: Capability[]): string {
  return missingOn(features)
    .filter((one) => missing.includes(one))
    .map((one) => missingLabels[one]())
    .join(', ')
}

const NEEDS: Partial<Record<Missing, Capability>> = { image: 'uploads', series: 'series' }
