import { attributeRules, type AttributeRule } from './allowlist.ts'

/** What an element's attribute says, as the allow-list reads it; null when it is absent or may not be. */
export function readAttribute(element: Element | null, name: string, rule: AttributeRule): string | null {
  const value = element?.getAttribute(name) ?? null
  return value === null ? null : attributeRules[rule](value)
}

/** The same for whole numbers: seconds, pixels, ids. */
export function readNumber(
  element: Element | null,
  name: string,
  rule: 'seconds' | 'positive',
): number | null {
  const value = readAttribute(element, name, rule)
  return value === null ? null : Number(value)
}
