import type { Logger } from 'pino'
import type { Actor } from '#app/contract/policy.ts'
import type { Db } from '#server/db/db.ts'
import type { Feed } from '#server/events/feed.ts'

/** The newsroom's settings, fixed at start. */
export interface Settings {
  name: string
  time_zone: string
  /** Where the public pages answer, without a slash at the end. */
  site_url: string
  /** The newsroom's own site, and where one gives; null where there is none. */
  home_url: string | null
  donation_url: string | null
  editors_publish: boolean
  /** Where a live can go out. */
  channels: string[]
  studios: string[]
  /** What a guest needs from one studio to another, in minutes. */
  travel_minutes: number
  demo: boolean
  /** Whether `X-Forwarded-For` is written by a proxy of ours. */
  behind_proxy: boolean
}

/** What the application is made of; tests give their own. No module keeps a database or a clock of its own. */
export interface Deps {
  db: Db
  clock: { now(): Date }
  feed: Feed
  log: Logger
  settings: Settings
  /** Signs cookies and tokens; 32 characters or more, kept beside the data. */
  secret: string
  /** The folder of uploaded pictures. */
  media: string
  /** The folder of the built app, absent in handler tests. */
  app?: string
}

/** What travels with a request from one middleware to the next. */
export interface Variables {
  requestId: string
  userId?: string
}

/** The signed-in person of a request. */
export type Member = Actor & { session_id: string; user: { id: string; name: string } }

/** What a handler gets besides what was sent: `db` is a transaction when the endpoint writes. */
export interface Scope extends Deps {
  request: Request
  /** The network address that the request came from. */
  address: string
  request_id: string
  /** The version that a guarded write was made from. */
  if_match: number
  /** Has this done once what the request wrote is there for others too, by a database that is no transaction. */
  later: (act: (db: Db) => void) => void
}
