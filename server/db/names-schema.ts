import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
} from 'drizzle-orm/pg-core'
import type { Guest, GuestKind } from '#app/contract/guest.ts'
import type { TagKind } from '#app/contract/tag.ts'
import { user } from './auth-schema.ts'
import { instant, stored, searched } from './columns.ts'

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
    introduction_html: text('introduction_html'),
    /** Other words for it: a search finds it by them, and they are no tags of their own. */
    synonyms: text('synonyms').array().notNull().default([]),
    slug: text('slug').notNull().unique(),
  },
  (table) => [index('tags_search').using('gin', sql`${table.search} gin_trgm_ops`)],
)

export const images = pgTable(
  'images',
  {
    id: serial('id').primaryKey(),
    lock_version: integer('lock_version').notNull().default(0),
    created_at: instant('created_at').notNull().defaultNow(),
    updated_at: instant('updated_at').notNull().defaultNow(),
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
    licence: text('licence'),
    source_url: text('source_url'),
    /** 64 bits of what it looks like, in hexadecimal: pictures whose bits differ little look alike. Null = not looked at. */
    look: text('look'),
    focal_x: doublePrecision('focal_x').notNull().default(0.5),
    focal_y: doublePrecision('focal_y').notNull().default(0.5),
  },
  (table) => [index('images_content').on(table.sha256)],
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
    pseudonym: text('pseudonym'),
    pronouns: text('pronouns'),
    /** How words agree with the guest. */
    agreement: text('agreement').$type<'feminine' | 'masculine' | 'neutral'>(),
    image_id: integer('image_id').references(() => images.id, { onDelete: 'set null' }),
    links: jsonb('links').$type<Guest['links']>().notNull().default([]),
  },
  (table) => [
    index('guests_search').using('gin', sql`${table.search} gin_trgm_ops`),
    // As lists ask for names.
    index('guests_sorted').on(sql`${table.sort_name} collate "fr-x-icu"`, table.id),
    // What was written since a search last looked.
    index('guests_updated').on(table.updated_at),
  ],
)

/** What guests, tags and series were called before they were deleted, and what took their place: old versions name them still. */
export const former_names = pgTable(
  'former_names',
  {
    kind: text('kind').$type<'guest' | 'tag' | 'series'>().notNull(),
    id: integer('id').notNull(),
    name: text('name').notNull(),
    now_id: integer('now_id'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
)
