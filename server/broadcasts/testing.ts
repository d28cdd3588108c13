import { broadcastEndpoints as api } from '#app/contract/broadcast-endpoints.ts'
import type { BroadcastPatch } from '#app/contract/broadcast-input.ts'
import { guests, images, series, tags } from '#server/db/schema.ts'
import { must } from '#server/problem.ts'
import { newsroom } from '#server/testing.ts'

/** A newsroom, and short ways to what a test of broadcasts needs there. */
export async function broadcastRoom(options: Parameters<typeof newsroom>[0] = {}) {
  const room = await newsroom(options)
  const { db } = room
  const editor = room.as('editor')
  const given = {
    guest: (display_name: string, search = display_name.toLowerCase()) =>
      idOf(db.insert(guests).values({ display_name, sort_name: display_name, slug: slugOf(), search })),
    tag: (name: string) =>
      idOf(db.insert(tags).values({ name, key: name, slug: slugOf(), search: name.toLowerCase() })),
    series: (name: string) =>
      idOf(db.insert(series).values({ name, slug: slugOf(), search: name.toLowerCase() })),
    image: (alt: string | null = 'Deux personnes au micro') =>
      idOf(db.insert(images).values({ ...PICTURE, file: slugOf(), alt, widths: [320] })),
    /** A draft made by the editor. */
    broadcast: async (patch: BroadcastPatch = {}, title = 'Une émission') =>
      (await editor.call(api.create, { body: { ...patch, page: { title, ...patch.page } } })).body,
  }
  return {
    ...room,
    editor,
    given,
    /** A draft with all that publication wants. */
    ready: async (patch: BroadcastPatch = {}) =>
      given.broadcast({
        ...READY,
        ...patch,
        guests: patch.guests ?? [{ guest_id: await given.guest('Nadia Belkacem'), role_label: null }],
        page: { image_id: await given.image(), ...patch.page },
      }),
    /** The broadcast now, as the editor gets it. */
    read: async (id: number) => (await editor.call(api.read, { params: { id } })).body,
  }
}

const PICTURE = { sha256: '', mime_type: 'image/webp', filename: 'studio.webp', width: 1280, height: 720 }
const READY: BroadcastPatch = {
  lead: 'Deux heures de conversation sur les réseaux sociaux libres, leurs limites et ce qu’ils changent au débat.',
  aired_on: '2026-03-20',
  youtube_id: 'bxPfri77OHQ',
  duration_seconds: 8008,
}

let made = 0
const slugOf = () => `made-${++made}`

async function idOf(insert: { returning: () => PromiseLike<{ id: number }[]> }) {
  const [row] = await insert.returning()
  must(row !== undefined, 'internal')
  return row.id
}
