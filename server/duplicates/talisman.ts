import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

// The package is CommonJS and without types: here is what its documentation says of two of its functions.
type Distance = (one: string, other: string) => number
type Phonetics = (word: string) => string

/** Letters added, dropped, changed or swapped from one word to the other. */
export const slipsBetween = require('talisman/metrics/damerau-levenshtein') as Distance // untyped

/** How a French reader hears a word: "dupont" and "dupond" alike. */
export const soundOf = require('talisman/phonetics/french/sonnex') as Phonetics // untyped
