/** How far a server's clock is ahead of this device's, in ms: at least, at most. */
export interface Skew {
  least: number
  most: number
}

/** An answer's `Date`, and when this device asked and heard, in epoch milliseconds. */
interface Heard {
  date: string
  asked: number
  heard: number
}

/**
 * What one more answer teaches: `Date` drops fractions of a second, and was written at some point between asking and
 * hearing. Answers that agree narrow it down; one that cannot be true with those before means that a clock was set.
 */
export function learnSkew(before: Skew | null, { date, asked, heard }: Heard): Skew | null {
  const written = Date.parse(date)
  if (Number.isNaN(written) || heard < asked) return before
  const found = { least: written - heard, most: written + 1000 - asked }
  if (before === null || found.least > before.most || found.most < before.least) return found
  return { least: Math.max(found.least, before.least), most: Math.min(found.most, before.most) }
}

/** What to add to this device's clock, in ms: nothing for a skew that nobody would see. */
export function clockCorrection(skew: Skew | null): number {
  if (skew === null) return 0
  const middle = Math.round((skew.least + skew.most) / 2)
  return Math.abs(middle) > SEEN && !(skew.least < SEEN && skew.most > -SEEN) ? middle : 0
}

/** In ms. */
const SEEN = 2000
