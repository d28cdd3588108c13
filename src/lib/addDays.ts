/** The day so many days after (or before) a calendar day, `2026-03-29`: no zone and no clock is in it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
