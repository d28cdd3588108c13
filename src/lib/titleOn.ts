import { formatDate } from './dates.ts'

/** The title of the live of a day: that of the template, where `{date}` is the day, or the name of its series. */
export function titleOn(
  { series, template }: { series: { name: string }; template: { title: string | null } },
  on: string,
): string {
  const day = formatDate(on, 'UTC', { style: 'long' })
  return (template.title ?? series.name).replaceAll('{date}', day).slice(0, 200)
}
