import { call } from '#app/api/client.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'

/** One line of the palette: where it leads, what it is called, one muted fact. */
export interface Hit {
  to: string
  title: string
  detail: string
}

export interface HitGroup {
  label: string
  hits: Hit[]
}

/** Asks every source at once; the groups come in the order below. */
export function searchAll(text: string, signal: AbortSignal): Promise<HitGroup[]> {
  return Promise.all(
    SOURCES.map(async ({ label, search }) => ({ label: label(), hits: await search(text, signal) })),
  )
}

/** What the palette searches. Add one here and it has its group; the backend’s own search folds accents. */
const SOURCES: { label: () => string; search: (text: string, signal: AbortSignal) => Promise<Hit[]> }[] = [
  {
    label: m.shell_broadcasts,
    search: async (q, signal) => {
      const { data } = await call(broadcastEndpoints.list, { query: { q, per_page: 6 } }, { signal })
      return data.map(({ id, title, aired_on }) => ({ to: `/emissions/${id}`, title, detail: day(aired_on) }))
    },
  },
  {
    label: m.shell_guests,
    search: async (q, signal) => {
      const { data } = await call(guestEndpoints.list, { query: { q, per_page: 4 } }, { signal })
      return data.map(({ id, display_name, role_short }) => ({
        to: `/emissions?guest=${id}`,
        title: display_name,
        detail: role_short ?? '',
      }))
    },
  },
  {
    label: m.shell_tags,
    search: async (q, signal) => {
      const { data } = await call(tagEndpoints.list, { query: { q, per_page: 4 } }, { signal })
      return data.map(({ id, name, broadcasts_count }) => ({
        to: `/emissions?tag=${id}`,
        title: name,
        detail: m.shell_broadcasts_count({ count: broadcasts_count }),
      }))
    },
  },
]

function day(date: string | null) {
  return date === null ? '' : formatDate(date, 'UTC', { style: 'short', locale: getLocale() })
}
