import sharp from 'sharp'
import { api } from '#app/contract/api.ts'
import { broadcasts, images, user } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { newsroom } from '#server/testing.ts'

/** The newsroom whose roles are tried, one for all rows. */
export const room = await newsroom()
await room.db.insert(user).values({ id: 'personne', name: 'Nour', email: 'nour@exemple.fr' })
const drawn = sharp({ create: { width: 1200, height: 675, channels: 3, background: '#123' } })
export const picture = new File([new Uint8Array(await drawn.png().toBuffer())], 'studio.png')

let made = 0
export const newName = () => `Nom ${(made += 1)}`

export const newEmail = () => `personne${(made += 1)}@exemple.fr`

/** What was just made is at its first version. */
export const CURRENT = { ifMatch: 0 }

export const at = (id: number) => ({ params: { id } })

export const givenGuest = async () =>
  (await room.as('admin').call(api.guests.create, { body: { display_name: newName() } })).body.id

export const givenTag = async () =>
  (await room.as('admin').call(api.tags.create, { body: { name: newName() } })).body.id

export const givenSeries = async () =>
  (await room.as('admin').call(api.series.create, { body: { name: newName() } })).body.id

export const givenImage = async () =>
  (await room.as('admin').call(api.images.upload, { body: { file: picture } })).body.id

/** A page of the admin's with everything that any move asks for. */
export async function givenBroadcast(values: Partial<typeof broadcasts.$inferInsert>) {
  const now = room.clock.now()
  const [image] = await room.db
    .insert(images)
    .values({
      file: newName(),
      sha256: '',
      mime_type: 'image/png',
      filename: 'a.png',
      width: 1200,
      height: 675,
      decorative: true,
    })
    .returning()
  const [row] = await room.db
    .insert(broadcasts)
    .values({
      title: 'Une émission',
      slug: newName().replace(' ', '-').toLowerCase(),
      lead: 'Une phrase qui présente l’émission, assez longue pour dire de quoi il est question ce jour-là.',
      body_html: '<p>Texte.</p>',
      image_id: image?.id,
      format: 'best_of',
      youtube_id: 'dQw4w9WgXcQ',
      aired_on: '2026-03-25',
      duration_seconds: 3600,
      scheduled_start_at: new Date(now.getTime() + 3_600_000),
      started_at: now,
      created_by: 'admin',
      ...values,
    })
    .returning()
  must(row !== undefined, 'internal')
  return row
}
