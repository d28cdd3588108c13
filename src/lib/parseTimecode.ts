/**
 * Reads the `t=` or `start=` of a video address; answers whole seconds, or null when it is not one.
 * `90`, `90s`, `1h2m3s`, `2m`, `1:02:03`, `02:03`. Unlike in a typed duration, a bare number is seconds.
 */
export function parseTimecode(text: string): number | null {
  const found = UNITS.exec(text) ?? CLOCK.exec(text)
  if (!found?.groups || text === '') return null
  const { h = 0, m = 0, s = 0 } = found.groups
  return Number(h) * 3600 + Number(m) * 60 + Number(s)
}

const UNITS = /^((?<h>\d{1,3})h)?((?<m>\d{1,5})m)?((?<s>\d{1,6})s?)?$/
const CLOCK = /^((?<h>\d{1,3}):)?(?<m>\d{1,2}):(?<s>\d{2})$/
