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
