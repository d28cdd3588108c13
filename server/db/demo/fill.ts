import { inArray, sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { createDemoAccounts } from '#server/auth/first-admin.ts'
import type { Db } from '#server/db/db.ts'
import { campaigns, guests, tags, user } from '#server/db/schema.ts'
import { todayIn } from '#server/templates/calendar.ts'
import { inBatches } from './batches.ts'
import { planSeries } from './calendars.ts'
import { inventHistory } from './health.ts'
import { campaignRows } from './campaign.ts'
import { guestRows, insertSeries, tagRows } from './names.ts'
import { drawPictures } from './pictures.ts'
import { publishAll } from './published.ts'
import { Chance } from './random.ts'
import { writeHistory1115 } from './history-1115.ts'
import { insertShows } from './show-rows.ts'

/** What filling takes: an empty database, the clock for what is planned, the password of the accounts, the media folder. */
export interface Filling {
  db: Db
  clock: { now(): Date }
  password: string
  /** How many of them, 2,000 and 1,500 unless said. The usual ones are the same in a larger archive. */
  broadcasts?: number
  guests?: number
  images: string
  log: Logger
}

/** Fills an empty database with the demo newsroom: 2,000 broadcasts, 1,500 guests, 800 tags, 12 series, one campaign; and the lives ahead of three series. */
export async function fillDemo({ db, clock, password, images, log, ...size }: Filling): Promise<void> {
  const { broadcasts = 2000, guests: people = 1500 } = size
  const chance = new Chance(1115)
  await createDemoAccounts(db, password)
  const writers = await db
    .select({ id: user.id })
    .from(user)
    .where(inArray(user.role, ['editor', 'chief_editor', 'producer']))
  const cast = {
    guests: await inBatches(guestRows(chance, people), (rows) =>
      db.insert(guests).values(rows).returning(named),
    ),
    series: await insertSeries(db),
    images: await drawPictures({ db, media: images, clock }),
    users: writers.map(({ id }) => id),
    now: clock.now(),
    broadcasts,
  }
  const labels = await inBatches(tagRows(chance), (rows) =>
    db.insert(tags).values(rows).returning({ id: tags.id, name: tags.name, kind: tags.kind }),
  )
  await insertShows(db, chance, cast, labels)
  await publishAll(db, cast.now)
  await writeHistory1115(db)
  await db
    .insert(campaigns)
    .values(campaignRows(todayIn({ zone: 'Europe/Paris', now: cast.now }).slice(0, 7)))
  for (const column of ['id', 'page_id'])
    await db.execute(
      sql.raw(
        `select setval(pg_get_serial_sequence('broadcasts', '${column}'), max(${column})) from broadcasts`,
      ),
    )
  await planSeries(db, chance, cast)
  await inventHistory(db, chance, cast.now)
  log.info('demo newsroom filled')
}

const named = { id: guests.id, display_name: guests.display_name }
