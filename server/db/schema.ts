import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
} from 'drizzle-orm/pg-core'
import type { CampaignItem } from '#app/contract/campaign.ts'
import { user } from './auth-schema.ts'
import { broadcasts } from './broadcast-schema.ts'
import { instant } from './columns.ts'

export * from './auth-schema.ts'
export * from './names-schema.ts'
export * from './broadcast-schema.ts'
export * from './production-schema.ts'
export * from './archive-schema.ts'

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
  /** The month it is for, "2026-11"; null for one without a month. The latest is the running one. */
  month: text('month').unique(),
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
