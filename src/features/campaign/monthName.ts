import { getLocale } from '#app/paraglide/runtime.js'

/** `novembre 2026`, for a month such as `2026-11`. */
export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat(getLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-15T12:00:00Z`))
}
