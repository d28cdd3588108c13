/** The months of the agenda that is measured: the two that are turned to and fro, and those beside them. */
export const MONTHS = ['2037-10', '2037-11', '2037-12', '2038-01'] as const
const LIVES = 200

/** The 200 lives of a month, some seven a day. */
export function livesOf(month: string) {
  return Array.from({ length: LIVES }, (_, n) => {
    const day = `${month}-${String((n % 30) + 1).padStart(2, '0')}`
    const hour = String(6 + Math.floor(n / 30) * 2).padStart(2, '0')
    return { title: `Live ${n}`, start: `${day}T${hour}:00:00Z`, end: `${day}T${hour}:45:00Z` }
  })
}
