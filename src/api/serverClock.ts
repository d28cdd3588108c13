import { clockCorrection, learnSkew, type Skew } from '#app/lib/clockSkew.ts'

let skew: Skew | null = null

/** The hour as the server has it, for instants that several devices write: a device's own clock may be minutes off. */
export const serverClock = {
  /** Epoch milliseconds. */
  now: () => Date.now() + clockCorrection(skew),
  /** Told by `call`: the `Date` of an answer, and when it was asked for. Some answers have none. */
  heard(date: string | null, asked: number) {
    if (date !== null) skew = learnSkew(skew, { date, asked, heard: Date.now() })
  },
}
