import type { Booking, Marker, Segment, Task } from '#app/contract/production-parts.ts'
import type { GuestRef } from '#app/contract/guest.ts'
import type { ProductionFields } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { same } from '#app/save/merge.ts'
import {
  agreed,
  type Merged,
  type MergeFields,
  mergeWhole,
  together,
  type Versions,
} from '#app/save/merged.ts'
import { type ItemKind, mergeItems } from '#app/save/mergeItems.ts'
import { fieldLabels } from './fieldLabels.ts'
export { chooseSide } from '#app/save/chooseSide.ts' // they come together: no choice is offered without the merge

/** Two people prepare one live: lists by item, and each item property by property. */
export const mergeProduction: MergeFields<ProductionFields> = (field, versions) => {
  const merge = MERGES[field]
  if (merge !== undefined) return merge(versions)
  return mergeWhole(versions, { id: field, name: fieldLabels[field](), text: textOf })
}

const MERGES: {
  [K in keyof ProductionFields]?: (versions: Versions<ProductionFields[K]>) => Merged<ProductionFields[K]>
} = {
  hosts: (versions) =>
    mergeItems<GuestRef>(
      versions,
      itemsOf(
        ({ id }) => String(id),
        ({ display_name }) => display_name,
      ),
    ),
  bookings: (versions) =>
    mergeItems<Booking>(
      versions,
      itemsOf(
        ({ guest_id }) => String(guest_id),
        ({ guest }) => guest.display_name,
      ),
    ),
  segments: (versions) =>
    mergeItems<Segment>(
      versions,
      itemsOf(
        ({ id }) => id,
        ({ title }) => title,
      ),
    ),
  tasks: (versions) =>
    mergeItems<Task>(
      versions,
      itemsOf(
        ({ id }) => id,
        ({ title }) => title,
      ),
    ),
  // Whoever drops markers on two screens moves none of them: they stand in the order of their instants.
  markers: (versions) => {
    const merged = mergeItems<Marker>(
      versions,
      itemsOf(
        ({ id }) => id,
        ({ text, at }) => text || at,
      ),
    )
    const collisions = merged.collisions.filter(({ id }) => id !== 'order')
    return { collisions, settle: (choose) => merged.settle(choose).toSorted(byInstant) }
  },
}

function itemsOf<T extends object>(keyOf: (item: T) => string, nameOf: (item: T) => string): ItemKind<T> {
  return {
    keyOf,
    nameOf,
    textOf: nameOf,
    isSame: same,
    blankOf: (item) => item,
    merge: ({ base, mine, theirs }, id) => {
      const keys = Object.keys(mine) as (keyof T & string)[] // the item has no others
      const parts = keys.map((key) => [
        key,
        same(mine[key], theirs[key])
          ? agreed(mine[key])
          : mergeWhole(
              { base: base[key], mine: mine[key], theirs: theirs[key] },
              { id: `${id} ${key}`, name: nameOf(mine), text: textOf },
            ),
      ])
      return together(Object.fromEntries(parts) as { [K in keyof T]: Merged<T[K]> }) // one part a key
    },
    order: m.productions_order(),
  }
}

const byInstant = (one: Marker, other: Marker) => Date.parse(one.at) - Date.parse(other.at)

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
