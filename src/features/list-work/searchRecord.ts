import { parseSearch, stringifySearch } from '#app/lib/searchParams.ts'

/** What an address asks of a list, as text by name, without the page: what a view keeps and a file is made of. */
export function searchRecord(search: object): Record<string, string> {
  const { page: _, per_page: __, ...asked } = parseSearch(stringifySearch(search))
  return asked
}

/** Whether two ask the same. */
export function asksTheSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const text = (asked: Record<string, string>) => JSON.stringify(Object.entries(asked).toSorted())
  return text(one) === text(other)
}
