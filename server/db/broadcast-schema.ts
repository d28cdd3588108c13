import { sql } from 'drizzle-orm'
import {
  boolean,
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
import type { Broadcast, Chapter, Faq, Peertube, Youtube } from '#app/contract/broadcast.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { LiveState, Status, Target } from '#app/contract/broadcast-state.ts'
import type { RevisionKind } from '#app/contract/revision.ts'
import { user } from './auth-schema.ts'
import { instant, tsvector, stored, searched } from './columns.ts'
import { series, tags, guests, images } from './names-schema.ts'

/** Whether a broadcast has its address for itself: in the trash, one that the public never saw leaves it to others. */
export const holdsSlug = sql`(status <> 'trashed' or first_published_at is not null)`

export const broadcasts = pgTable(
  'broadcasts',
  {
    ...stored,
    /** First line: title, subtitle and names; second line: leads and ids. All folded, found by any part of a word. */
    ...searched,
    /** The folded words of the long texts, each once; found by the beginning of a word. */
    words: text('words').notNull().default(''),
    /** `words` as they are, and the French stems of all, so that "élections" finds "élection". */
    stems: tsvector('stems').generatedAlwaysAs(
      sql`strip(to_tsvector('french', search || ' ' || words)) || array_to_tsvector(string_to_array(words, ' '))`,
    ),
    /** The page is a record of its own in the known backend; its id only travels. */
    page_id: serial('page_id').notNull(),
    title: text('title').notNull(),
    subtitle: text('subtitle'),
    slug: text('slug').notNull(),
    image_id: integer('image_id').references(() => images.id, { onDelete: 'set null' }),
    status: text('status').$type<Status>().notNull().default('draft'),
    live_state: text('live_state').$type<LiveState>().notNull().default('none'),
    format: text('format').$type<Broadcast['format']>(),
    series_id: integer('series_id').references(() => series.id, { onDelete: 'set null' }),
    season_number: smallint('season_number'),
    episode_number: integer('episode_number'),
    main_tag_id: integer('main_tag_id').references(() => tags.id, { onDelete: 'set null' }),
    aired_on: date('aired_on', { mode: 'string' }),
    scheduled_start_at: instant('scheduled_start_at'),
    scheduled_end_at: instant('scheduled_end_at'),
    /** Raised whenever the hours change or the live is cancelled: calendars take the highest. */
    schedule_sequence: integer('schedule_sequence').notNull().default(0),
    /** The start that the public was told before the one it is told now. */
    previous_start_at: instant('previous_start_at'),
    started_at: instant('started_at'),
    ended_at: instant('ended_at'),
    duration_seconds: integer('duration_seconds'),
    duration_source: text('duration_source').$type<Broadcast['duration_source']>(),
    youtube_id: text('youtube_id'),
    youtube: jsonb('youtube').$type<Partial<Youtube>>().notNull().default({}),
    peertube: jsonb('peertube').$type<Partial<Peertube>>().notNull().default({}),
    lead_announce: text('lead_announce'),
    lead: text('lead'),
    body_html: text('body_html').notNull().default(''),
    faqs: jsonb('faqs').$type<Faq[]>().notNull().default([]),
    /** So that a list can tell pages without a FAQ and read none. */
    faqs_count: integer('faqs_count').generatedAlwaysAs(sql`jsonb_array_length(faqs)`),
    chapters: jsonb('chapters').$type<Chapter[]>().notNull().default([]),
    license: text('license').$type<Broadcast['license']>().notNull().default('cc_by_nc_sa'),
    wp_legacy_id: integer('wp_legacy_id').unique(),
    wp_legacy_link: text('wp_legacy_link'),
    wp_legacy_source_url: text('wp_legacy_source_url'),
    published_at: instant('published_at'),
    first_published_at: instant('first_published_at'),
    /** The revision that the public sees, null when none. */
    published_n: integer('published_n'),
    /** The last address that the public knew, kept when the page is withdrawn: nobody else gets it. */
    published_slug: text('published_slug').unique(),
    has_unpublished_changes: boolean('has_unpublished_changes').notNull().default(false),
    trashed_at: instant('trashed_at'),
    created_by: text('created_by').references(() => user.id, { onDelete: 'set null' }),
    updated_by: text('updated_by').references(() => user.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('broadcasts_slug').on(table.slug).where(holdsSlug),
    index('broadcasts_search').using('gin', sql`${table.search} gin_trgm_ops`),
    index('broadcasts_stems').using('gin', table.stems),
    index('broadcasts_aired').on(table.aired_on.desc().nullsLast(), table.id.desc()),
    // All that a list filters by: its count reads no row.
    index('broadcasts_listed').on(
      table.updated_at.desc().nullsLast(),
      table.id.desc(),
      table.status,
      table.live_state,
      table.format,
      table.series_id,
      table.season_number,
      table.aired_on,
    ),
    // As `orderOf` asks for titles.
    index('broadcasts_titled').on(sql`(left(${table.search}, 200)) collate "C"`, table.id.desc().nullsLast()),
    // What `missingWhen` finds empty where the text itself is too long to be read for it.
    index('broadcasts_unsummarised')
      .on(table.id)
      .where(sql`body_html = ''`),
    index('broadcasts_scheduled').on(table.scheduled_start_at),
    index('broadcasts_series').on(table.series_id),
  ],
)

export const broadcast_guests = pgTable(
  'broadcast_guests',
  {
    broadcast_id: integer('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    guest_id: integer('guest_id')
      .notNull()
      .references(() => guests.id, { onDelete: 'restrict' }),
    position: smallint('position').notNull(),
    role_label: text('role_label'),
  },
  (table) => [
    primaryKey({ columns: [table.broadcast_id, table.guest_id] }),
    index('appearances').on(table.guest_id),
  ],
)

export const broadcast_tags = pgTable(
  'broadcast_tags',
  {
    broadcast_id: integer('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    tag_id: integer('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'restrict' }),
    position: smallint('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.broadcast_id, table.tag_id] }),
    index('taggings').on(table.tag_id),
  ],
)

export const revisions = pgTable(
  'revisions',
  {
    broadcast_id: integer('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    n: integer('n').notNull(),
    at: instant('at').notNull().defaultNow(),
    /** When a folded autosave began, before `at`. */
    since: instant('since').notNull().defaultNow(),
    by: text('by').references(() => user.id, { onDelete: 'set null' }),
    kind: text('kind').$type<RevisionKind>().notNull(),
    changed: text('changed').array().notNull().default([]),
    /** Where a transition led. */
    to: text('to').$type<Target>(),
    note: text('note'),
    name: text('name'),
    /** The entry that a restore brought back. */
    restored_n: integer('restored_n'),
    /** All that editors had written by then; guests, tags, series and image by their ids. */
    snapshot: jsonb('snapshot').$type<Content>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.broadcast_id, table.n] })],
)
