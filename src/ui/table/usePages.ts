import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListPage } from '#app/ui/ListScreen.tsx'

/** How many rows are asked for at once. */
const PER_PAGE = 100

/** The query of one page of `per_page` rows. */
export type PageQuery<Row> = (asked: { page: number; per_page: number }) => {
  queryKey: readonly unknown[]
  queryFn: (context: { signal: AbortSignal }) => Promise<ListPage<Row>>
}

/** A long list, of which only the pages around `places` (those in sight) are asked for. */
export function usePages<Row>(pageQuery: PageQuery<Row>) {
  const queries = useQueryClient()
  const query = (page: number) => pageQuery({ page, per_page: PER_PAGE })
  const first = useQuery({ ...query(1), placeholderData: keepPreviousData })
  return {
    total: first.data?.meta.total ?? 0,
    isStale: first.isPlaceholderData,
    error: first.error,
    query,
    /** The rows from one place to another, asked for where they are not known. */
    between: async (one: number, other: number) => {
      const [from, to] = one < other ? [one, other] : [other, one]
      const pages = Array.from({ length: pageOf(to) - pageOf(from) + 1 }, (_, index) => pageOf(from) + index)
      const found = await Promise.all(pages.map((page) => queries.query(query(page))))
      return found.flatMap(({ data }) => data).slice(from % PER_PAGE, (from % PER_PAGE) + to - from + 1)
    },
  }
}

/** The rows at these places; undefined where they have not come yet, or could not: `again` asks for those. */
export function useRowsAt<Row>(query: (page: number) => ReturnType<PageQuery<Row>>, places: number[]) {
  const pages = [...new Set(places.map(pageOf))]
  const found = useQueries({ queries: pages.map((page) => query(page)) })
  const failed = found.filter(({ isError }) => isError)
  return {
    rows: places.map((place) => found[pages.indexOf(pageOf(place))]?.data?.data[place % PER_PAGE]),
    again: failed.length === 0 ? null : () => void Promise.all(failed.map(({ refetch }) => refetch())),
  }
}

const pageOf = (place: number) => Math.floor(place / PER_PAGE) + 1
