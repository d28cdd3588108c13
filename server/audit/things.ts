import { eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/db.ts'
import {
  broadcasts,
  campaigns,
  guests,
  images,
  series,
  series_templates,
  tags,
  user,
} from '#server/db/schema.ts'

/** What is acted upon: its word in the audit, where it lies, and which of its columns the audit may tell. */
export interface Thing {
  noun: string
  table: PgTable & { id: PgColumn }
  name: string
  columns: string[]
}

const words = (text: string) => text.split(/\s+/)

/** The nouns of the contract whose rows are told as they were and as they are. What a page says is in its history. */
export const things = {
  broadcasts: {
    noun: 'broadcast',
    table: broadcasts,
    name: 'title',
    columns: ['status', 'live_state'],
  },
  guests: {
    noun: 'guest',
    table: guests,
    name: 'display_name',
    columns:
      words(`kind display_name given_name particle family_name sort_name role_short biography_html aliases
      slug pseudonym pronouns agreement image_id links`),
  },
  tags: {
    noun: 'tag',
    table: tags,
    name: 'name',
    columns: words('name kind description introduction_html synonyms slug'),
  },
  series: {
    noun: 'series',
    table: series,
    name: 'name',
    columns: words('name slug description schedule_hint active'),
  },
  templates: {
    noun: 'series',
    table: series_templates,
    name: '',
    columns: words('template recurrence'),
  },
  images: {
    noun: 'image',
    table: images,
    name: 'filename',
    columns: words('filename alt decorative credit licence source_url focal_x focal_y'),
  },
  campaign: {
    noun: 'campaign',
    table: campaigns,
    name: 'title',
    columns: words('month title period goal_cents collected_cents donors_count items'),
  },
  users: { noun: 'user', table: user, name: 'name', columns: words('name email role active') },
} satisfies Record<string, Thing>

/** The thing's row, null when there is none (any more, or yet). */
export async function rowOf(db: Db, thing: Thing | null, id: unknown): Promise<Row> {
  if (thing === null || id === undefined) return null
  const { table } = thing
  const [row] = await db.select().from(table).where(eq(table.id, id))
  return row === undefined ? null : asRow(row)
}

/** What somebody holds of a thing already, to tell what changes of it. */
export const asRow = (held: object): Row => new Map(Object.entries(held))

export type Row = Map<string, unknown> | null

/** What of a thing changed: only columns that differ, and of something new or gone those that say anything. */
export function changeOf({ columns }: Thing, before: Row, after: Row) {
  const differing = columns.filter((column) => write(before?.get(column)) !== write(after?.get(column)))
  const told = (row: Row) =>
    row && Object.fromEntries(differing.map((column) => [column, shortened(row.get(column) ?? null)]))
  return { before: told(before), after: told(after) }
}

/** Nothing said and an empty list are one. */
const write = (value: unknown) =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null))

/** A text of which the beginning is enough to know it by. */
function shortened(value: unknown) {
  return typeof value === 'string' && value.length > MOST ? `${value.slice(0, MOST)}…` : value
}

const MOST = 2000
