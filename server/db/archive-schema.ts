import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
} from 'drizzle-orm/pg-core'
import { user } from './auth-schema.ts'
import { instant, stored } from './columns.ts'

/** What the archive is made of, as operations and the audit name it. */
export type Noun = 'broadcast' | 'guest' | 'tag' | 'series' | 'image' | 'campaign' | 'user'

/** One act on many things, or on what many things name: it tells how far it is, and can be undone for a time. */
export const operations = pgTable(
  'operations',
  {
    id: serial('id').primaryKey(),
    kind: text('kind').$type<'merge' | 'bulk_edit' | 'import' | 'fix' | 'replace_image'>().notNull(),
    state: text('state').$type<'running' | 'done' | 'failed' | 'undoing' | 'undone'>().notNull(),
    by: text('by').references(() => user.id, { onDelete: 'set null' }),
    at: instant('at').notNull().defaultNow(),
    finished_at: instant('finished_at'),
    undone_at: instant('undone_at'),
    undone_by: text('undone_by').references(() => user.id, { onDelete: 'set null' }),
    /** Until when it can be undone; null when it cannot. */
    undo_until: instant('undo_until'),
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    /** What was asked, as it was asked. */
    request: jsonb('request').$type<Record<string, unknown>>().notNull(),
    /** What came of it, beside its changes. */
    result: jsonb('result').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index('operations_at').on(table.at.desc())],
)

/** What an operation wrote in one thing: undoing it writes `before` again where `after` still stands. */
export const operation_changes = pgTable(
  'operation_changes',
  {
    operation_id: integer('operation_id')
      .notNull()
      .references(() => operations.id, { onDelete: 'cascade' }),
    noun: text('noun').$type<Noun>().notNull(),
    subject_id: integer('subject_id').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>().notNull(),
    after: jsonb('after').$type<Record<string, unknown>>().notNull(),
    /** Why it was refused, null when it was written. */
    refusal: text('refusal'),
  },
  (table) => [primaryKey({ columns: [table.operation_id, table.noun, table.subject_id] })],
)

/** Who did what. Names are kept as they were: people and things may be gone. */
export const audit_entries = pgTable(
  'audit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    by: text('by').references(() => user.id, { onDelete: 'set null' }),
    by_name: text('by_name').notNull(),
    /** `noun.verb`: "guest.update". */
    action: text('action').notNull(),
    noun: text('noun').notNull(),
    /** The id of the thing, as text: people's ids are no numbers. */
    subject_id: text('subject_id'),
    subject_name: text('subject_name'),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    operation_id: integer('operation_id').references(() => operations.id, { onDelete: 'set null' }),
    request_id: text('request_id'),
  },
  (table) => [
    index('audit_at').on(table.at.desc(), table.id.desc()),
    index('audit_subject').on(table.noun, table.subject_id),
  ],
)

/** Two names that somebody said are not the same; `low` < `high`. */
export const distinct_pairs = pgTable(
  'distinct_pairs',
  {
    noun: text('noun').$type<'guest' | 'tag'>().notNull(),
    low: integer('low').notNull(),
    high: integer('high').notNull(),
    at: instant('at').notNull().defaultNow(),
    by: text('by').references(() => user.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.noun, table.low, table.high] })],
)

/** Old public addresses of guests and tags, answered by 301. */
export const former_slugs = pgTable(
  'former_slugs',
  {
    noun: text('noun').$type<'guest' | 'tag'>().notNull(),
    slug: text('slug').notNull(),
    subject_id: integer('subject_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noun, table.slug] }),
    index('former_slugs_of').on(table.noun, table.subject_id),
  ],
)

/** How somebody looks at a list: what its address holds, and its columns. */
export const saved_views = pgTable(
  'saved_views',
  {
    ...stored,
    owner_id: text('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    list: text('list').notNull(),
    name: text('name').notNull(),
    is_shared: boolean('is_shared').notNull().default(false),
    search: jsonb('search').$type<Record<string, string>>().notNull().default({}),
    columns: text('columns')
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [index('saved_views_of').on(table.list, table.owner_id)],
)

/** How many broadcasts, guests or tags had a defect on a day, in the newsroom's zone. */
export const defect_counts = pgTable(
  'defect_counts',
  {
    on: date('on', { mode: 'string' }).notNull(),
    defect: text('defect').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.on, table.defect] })],
)
