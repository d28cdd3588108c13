import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Booking, Marker, Segment, Task } from '#app/contract/production-parts.ts'
import type { FollowedFields } from '#app/contract/template-parts.ts'
import { user } from './auth-schema.ts'
import { broadcasts } from './broadcast-schema.ts'
import { instant } from './columns.ts'
import { guests, series } from './names-schema.ts'

/** How a broadcast is made; its id is the broadcast's. There is no row until somebody writes in it. */
export const productions = pgTable(
  'productions',
  {
    id: integer('id')
      .primaryKey()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    lock_version: integer('lock_version').notNull().default(1),
    updated_at: instant('updated_at').notNull().defaultNow(),
    updated_by: text('updated_by').references(() => user.id, { onDelete: 'set null' }),
    channel: text('channel'),
    studio: text('studio'),
    host_ids: integer('host_ids').array().notNull().default([]),
    segments: jsonb('segments').$type<Segment[]>().notNull().default([]),
    tasks: jsonb('tasks').$type<Task[]>().notNull().default([]),
    markers: jsonb('markers').$type<Marker[]>().notNull().default([]),
    /**
     * The series whose template it began with, and the day for which that planned it ahead: once, whatever became of its
     * hours since. There is no day where it was made by hand.
     */
    occurrence_series_id: integer('occurrence_series_id').references(() => series.id, {
      onDelete: 'set null',
    }),
    occurrence_on: date('occurrence_on', { mode: 'string' }),
  },
  (table) => [
    uniqueIndex('occurrences').on(table.occurrence_series_id, table.occurrence_on),
    index('productions_hosts').using('gin', table.host_ids),
  ],
)

/** A guest of a live in time. Whoever declined stays here, and is on no page. */
export const bookings = pgTable(
  'bookings',
  {
    broadcast_id: integer('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    guest_id: integer('guest_id')
      .notNull()
      .references(() => guests.id, { onDelete: 'restrict' }),
    position: smallint('position').notNull(),
    state: text('state').$type<Booking['state']>().notNull(),
    means: text('means').$type<Booking['means']>(),
    arrives_at: instant('arrives_at'),
    starts_at: instant('starts_at'),
    ends_at: instant('ends_at'),
    contact: text('contact'),
    notes: text('notes'),
  },
  (table) => [
    primaryKey({ columns: [table.broadcast_id, table.guest_id] }),
    index('bookings_of').on(table.guest_id),
  ],
)

/** A day on which a guest cannot come, from and to included. */
export interface Unavailable {
  id: string
  from: string
  to: string
  note: string | null
}

/** How a guest is reached and what is known of them: never in what the public or a preview reads. */
export const guest_contacts = pgTable('guest_contacts', {
  id: integer('id')
    .primaryKey()
    .references(() => guests.id, { onDelete: 'cascade' }),
  lock_version: integer('lock_version').notNull().default(1),
  updated_at: instant('updated_at').notNull().defaultNow(),
  contact: text('contact'),
  notes: text('notes'),
  unavailable: jsonb('unavailable').$type<Unavailable[]>().notNull().default([]),
})

/** What every new live of a series begins with, and when its lives come back. */
export const series_templates = pgTable('series_templates', {
  id: integer('id')
    .primaryKey()
    .references(() => series.id, { onDelete: 'cascade' }),
  lock_version: integer('lock_version').notNull().default(1),
  updated_at: instant('updated_at').notNull().defaultNow(),
  template: jsonb('template').$type<Record<string, unknown>>().notNull().default({}),
  recurrence: jsonb('recurrence').$type<Record<string, unknown>>(),
  /** What it said before each of its last changes, of what planned lives can follow. */
  former: jsonb('former').$type<FollowedFields[]>().notNull().default([]),
})

/** Private calendars, each opened by a secret in its address; only its SHA-256 is kept. */
export const calendar_feeds = pgTable(
  'calendar_feeds',
  {
    id: serial('id').primaryKey(),
    user_id: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    hash: text('hash').notNull().unique(),
    label: text('label'),
    created_at: instant('created_at')
      .notNull()
      .default(sql`now()`),
    read_at: instant('read_at'),
  },
  (table) => [index('calendar_feeds_of').on(table.user_id)],
)
