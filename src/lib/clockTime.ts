/** What a clock with seconds shows in `zone` (IANA name): `20:31:05`. Throws a RangeError when it is none. */
export function clockTime(at: number, zone: string): string {
  const known = formatters.get(zone) ?? new Intl.DateTimeFormat('fr-FR', { ...OPTIONS, timeZone: zone })
  formatters.set(zone, known)
  return known.format(at)
}

const OPTIONS: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
}
/** Building a formatter costs a hundred times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()
