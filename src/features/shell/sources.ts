import { call } from '#app/api/client.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import type { Capability } from '#app/contract/capabilities.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { libraryEndpoints } from '#app/contract/library.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import type { Scope } from './paletteScope.ts'

/** One line of the palette: where it leads or what it does, what it is called, one muted fact. */
export interface Hit {
  /** Its address; of what leads nowhere, a name of its own. */
  to: string
  title: string
  detail: string
  run?: () => void
}

export interface HitGroup {
  label: string
  hits: Hit[]
}

/** Asks every source of the scope that this backend has at once; the groups come in the order below. Alone, a source answers more, and to nothing. */
export function searchAll(
  scope: Scope,
  q: string,
  features: Capability[],
  signal: AbortSignal,
): Promise<HitGroup[]> {
  const isAlone = scope !== 'all'
  const offered = SOURCES.filter(({ needs }) => !needs || features.includes(needs))
  const asked = offered.filter((source) => (isAlone ? source.scope === scope : !source.onlyAlone))
  return Promise.all(
    asked.map(async ({ label, most, search }) => ({
      label: label(),
      hits: await search({ ...(q !== '' && { q }), per_page: isAlone ? 20 : most }, signal),
    })),
  )
}

interface Source {
  scope: Scope
  label: () => string
  /** How many beside the others. */
  most: number
  /** Whether it is asked by its prefix alone: it takes long, and what is opened most would wait for it. */
  onlyAlone?: true
  /** What the backend must offer. */
  needs?: Capability
  search: (query: { q?: string; per_page: number }, signal: AbortSignal) => Promise<Hit[]>
}

/** What the palette searches, by the backend’s own search. Add one here and it has its group. */
const SOURCES: Source[] = [
  {
    scope: 'all',
    label: m.shell_broadcasts,
    most: 6,
    search: async (query, signal) => {
      const { data } = await call(broadcastEndpoints.list, { query }, { signal })
      return data.map(({ id, title, aired_on }) => ({ to: `/emissions/${id}`, title, detail: day(aired_on) }))
    },
  },
  {
    scope: 'guests',
    label: m.shell_guests,
    most: 4,
    search: async (query, signal) => {
      const { data } = await call(guestEndpoints.list, { query: mostUsed(query) }, { signal })
      return data.map(({ id, display_name, role_short }) => ({
        to: `/invites/${id}`,
        title: display_name,
        detail: role_short ?? '',
      }))
    },
  },
  {
    scope: 'tags',
    label: m.shell_tags,
    most: 4,
    search: async (query, signal) => {
      const { data } = await call(tagEndpoints.list, { query: mostUsed(query) }, { signal })
      return data.map(({ id, name, broadcasts_count }) => ({
        to: `/tags/${id}`,
        title: name,
        detail: m.shell_broadcasts_count({ count: broadcasts_count }),
      }))
    },
  },
  {
    scope: 'series',
    label: m.shell_series,
    most: 3,
    needs: 'series',
    search: async (query, signal) => {
      const { data } = await call(seriesEndpoints.list, { query: mostUsed(query) }, { signal })
      return data.map(({ id, name, broadcasts_count }) => ({
        to: `/emissions?series=${id}`,
        title: name,
        detail: m.shell_broadcasts_count({ count: broadcasts_count }),
      }))
    },
  },
  {
    scope: 'images',
    label: m.shell_images,
    most: 20,
    needs: 'uploads',
    onlyAlone: true, // the library also counts where each picture stands
    search: async (query, signal) => {
      const { data } = await call(libraryEndpoints.list, { query }, { signal })
      // Files of one name are shown together, there as here.
      const byName = new Map(data.map((image) => [image.filename, image]))
      return [...byName.values()].map(({ filename, alt }) => ({
        to: `/images?q=${encodeURIComponent(filename)}`,
        title: filename,
        detail: alt ?? '',
      }))
    },
  },
]

/** Before anything is typed, what is used most. */
function mostUsed<Query extends { q?: string }>(query: Query) {
  return query.q === undefined ? { ...query, sort: '-broadcasts_count' as const } : query
}

function day(date: string | null) {
  return date === null ? '' : formatDate(date, 'UTC', { style: 'short', locale: getLocale() })
}
