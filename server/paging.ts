import type { ListMeta } from '#app/contract/list.ts'

interface PageQuery {
  page?: number | undefined
  per_page?: number | undefined
}

/** What to skip and how many rows to take: the first 25 unless asked otherwise. */
export function windowOf({ page = 1, per_page = 25 }: PageQuery): { limit: number; offset: number } {
  return { limit: per_page, offset: (page - 1) * per_page }
}

/** How the list is counted, honest even past the last page. */
export function metaOf({ page = 1, per_page = 25 }: PageQuery, total: number): ListMeta {
  return { page, per_page, total, total_pages: Math.ceil(total / per_page) }
}

/** The `Link` header of a page (RFC 8288): where the first, previous, next and last ones are, relative to the host. */
export function linksOf(address: string, { page, total_pages }: ListMeta): string {
  const url = new URL(address)
  const last = Math.max(total_pages, 1)
  const pages = { first: 1, prev: Math.min(page - 1, last), next: page + 1, last }
  return Object.entries(pages)
    .filter(([, number]) => number >= 1 && number <= last)
    .map(([rel, number]) => {
      url.searchParams.set('page', String(number))
      return `<${url.pathname}${url.search}>; rel="${rel}"`
    })
    .join(', ')
}
