import type { OpenSession } from '#app/contract/open-session.ts'

/** What a browser says of itself, for a person to know a device by; null for what is not known. */
export function deviceOf(agent: string | null): OpenSession['device'] {
  const found = (known: [string, RegExp][]) => known.find(([, sign]) => sign.test(agent ?? ''))?.[0] ?? null
  return { browser: found(BROWSERS), system: found(SYSTEMS) }
}

/** The first that fits: each but Firefox also says it is one of those below. */
const BROWSERS: [string, RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
]

const SYSTEMS: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]
