/**
 * Reads an hour as people type it and answers `HH:mm`, or null when it is not one: `20:30`, `20h30`, `20 h 30`,
 * `2030`, `9h`, `9`.
 */
export function parseTime(text: string): string | null {
  const [, hours = '', minutes = '0'] =
    SPACED.exec(text.trim().toLowerCase()) ?? DIGITS.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
}

const SPACED = /^(\d{1,2})(?:\s*[h:.]\s*(\d{1,2})?)?$/
const DIGITS = /^(\d{1,2})(\d{2})$/
