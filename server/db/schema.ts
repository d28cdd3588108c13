import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { Broadcast, Faq, Peertube, Youtube } from '#app/contract/broadcast.ts'
import type { Content } from '#app/contract/broadcast-input.ts'
import type { LiveState, Status } from '#app/contract/broadcast-state.ts'
import type { CampaignItem } from '#app/contract/campaign.ts'
import type { GuestKind } from '#app/contract/guest.ts'
import type { RevisionKind } from '#app/contract/revision.ts'
import type { TagKind } from '#app/contract/tag.ts'
import { user } from './auth-schema.ts'

export * from './auth-schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const stored = {
  id: serial('id').primaryKey(),
  lock_version: integer('lock_version').notNull().default(0),
  created_at: instant('created_at').notNull().defaultNow(),
  updated_at: instant('updated_at').notNull().defaultNow(),
}
/** Folded text (`fold`), so that a search compares like with like; matched by substring and by French stems. */
const searched = { search: text('search').notNull().default('') }

export const series = pgTable('series', {
  ...stored,
  ...searched,
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  description: text('description'),
  schedule_hint: text('schedule_hint'),
  active: boolean('active').notNull().default(true),
})

export const tags = pgTable(
  'tags',
  {
    ...stored,
    ...searched,
    name: text('name').notNull(),
    /** `tagKey(name)`: one tag for all spellings. */
    key: text('key').notNull().unique(),
    kind: text('kind').$type<TagKind>().notNull().default('topic'),
    description: text('description'),
    slug: text('slug').notNull().unique(),
  },
  (table) => [index('tags_search').using('gin', sql`${table.search} gin_trgm_ops`)],
)

export const guests = pgTable(
  'guests',
  {
    ...stored,
    ...searched,
    kind: text('kind').$type<GuestKind>().notNull().default('person'),
    display_name: text('display_name').notNull(),
    given_name: text('given_name'),
    particle: text('particle'),
    family_name: text('family_name'),
    sort_name: text('sort_name').notNull(),
    role_short: text('role_short'),
    biography_html: text('biography_html'),
    aliases: text('aliases').array().notNull().default([]),
    slug: text('slug').notNull().unique(),
    legacy_label: text('legacy_label'),
  },
  (table) => [index('guests_search').using('gin', sql`${table.search} gin_trgm_ops`)],
)

export const images = pgTable('images', {
  id: serial('id').primaryKey(),
  lock_version: integer('lock_version').notNull().default(0),
  created_at: instant('created_at').notNull().defaultNow(),
  created_by: text('created_by').references(() => user.id, { onDelete: 'set null' }),
  /** File name stem in the media folder; the sizes are made at upload. */
  file: text('file').notNull().unique(),
  sha256: text('sha256').notNull(),
  mime_type: text('mime_type').notNull(),
  filename: text('filename').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  widths: integer('widths').array().notNull().default([]),
  alt: text('alt'),
  decorative: boolean('decorative').notNull().default(false),
  credit: text('credit'),
  focal_x: doublePrecision('focal_x').notNull().default(0.5),
  focal_y: doublePrecision('focal_y').notNull().default(0.5),
})

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
    slug: text('slug').notNull().unique(),
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
  },
  (table) => [
    index('broadcasts_search').using('gin', sql`${table.search} gin_trgm_ops`),
    index('broadcasts_stems').using('gin', table.stems),
    index('broadcasts_aired').on(table.aired_on.desc().nullsLast(), table.id.desc()),
    index('broadcasts_updated').on(table.updated_at.desc()),
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
    note: text('note'),
    /** All that editors had written by then; guests, tags, series and image by their ids. */
    snapshot: jsonb('snapshot').$type<Content>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.broadcast_id, table.n] })],
)

export const preview_tokens = pgTable(
  'preview_tokens',
  {
    id: serial('id').primaryKey(),
    broadcast_id: integer('broadcast_id')
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret; the secret itself is never stored. */
    hash: text('hash').notNull().unique(),
    label: text('label'),
    created_at: instant('created_at').notNull().defaultNow(),
    created_by: text('created_by').references(() => user.id, { onDelete: 'set null' }),
    expires_at: instant('expires_at').notNull(),
  },
  (table) => [index('preview_tokens_of').on(table.broadcast_id)],
)

/** Old paths of the public site, answered by 301. `path` starts with a slash. */
export const redirects = pgTable('redirects', {
  path: text('path').primaryKey(),
  broadcast_id: integer('broadcast_id')
    .notNull()
    .references(() => broadcasts.id, { onDelete: 'cascade' }),
})

export const campaigns = pgTable('campaigns', {
  id: serial('id').primaryKey(),
  lock_version: integer('lock_version').notNull().default(0),
  updated_at: instant('updated_at').notNull().defaultNow(),
  title: text('title').notNull(),
  period: text('period').$type<'month' | 'once'>().notNull().default('month'),
  goal_cents: doublePrecision('goal_cents').notNull(),
  collected_cents: doublePrecision('collected_cents').notNull().default(0),
  donors_count: integer('donors_count').notNull().default(0),
  items: jsonb('items').$type<CampaignItem[]>().notNull().default([]),
})

/** Answers kept for 24 h, so that a repeated POST answers as the first one did. */
export const idempotency_keys = pgTable(
  'idempotency_keys',
  {
    user_id: text('user_id').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    created_at: instant('created_at').notNull().defaultNow(),
    status: integer('status'),
    body: text('body'),
  },
  (table) => [
    primaryKey({ columns: [table.user_id, table.key] }),
    index('idempotency_age').on(table.created_at),
  ],
)

/** One-time links: the first admin, an invited person. `email` null = chosen by who opens it. */
export const invitations = pgTable('invitations', {
  hash: text('hash').primaryKey(),
  user_id: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
  created_at: instant('created_at').notNull().defaultNow(),
  expires_at: instant('expires_at').notNull(),
})
