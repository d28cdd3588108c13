/** What an address asks, as text: `?status=draft,published&page=2` → `{status: 'draft,published', page: '2'}`. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The reverse, `''` when nothing is asked: lists are joined by commas, what is empty or unknown is left out. */
export function stringifySearch(search: object): string {
  const pairs = Object.entries(search).flatMap(([key, value]: [string, unknown]) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[key, String(value)]],
  )
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
