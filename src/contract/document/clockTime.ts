/** Whole seconds → what a video player shows: `1:34`, `1:02:03`. */
export function clockTime(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${hours > 0 ? twoDigits(minutes) : minutes}:${twoDigits(rest)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

const twoDigits = (n: number) => String(n).padStart(2, '0')
