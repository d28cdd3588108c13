import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { guestEndpoints } from '#app/contract/guest.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { libraryEndpoints } from '#app/contract/library.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { images } from '#server/db/schema.ts'
import { newsroom } from '#server/testing.ts'

let room: Awaited<ReturnType<typeof newsroom>>

const lines = (name: string) =>
  readFileSync(new URL(`relevance-${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
const DOCUMENTS = lines('documents')
const QUERIES = lines('queries')

beforeAll(async () => {
  room = await newsroom()
  await fill()
})
afterAll(() => room.close())

/** An archive of invention: people, tags, series and pictures first, then the pages that name them. */
async function fill() {
  const admin = room.as('admin')
  const ids = new Map<string, number>()
  for (const [kind = '', name = '', more = '', guests = '', tags = ''] of DOCUMENTS) {
    if (kind === 'image') {
      const file = { file: name, filename: name, sha256: name, mime_type: 'image/jpeg', look: '' }
      const said = { alt: more || null, credit: guests || null }
      await room.db.insert(images).values({ ...file, ...said, width: 640, height: 360 })
      continue
    }
    const idsOf = (of: string, names: string) =>
      names.split(' ; ').flatMap((one) => ids.get(`${of} ${one}`) ?? [])
    const made =
      kind === 'guest'
        ? await admin.call(guestEndpoints.create, {
            body: { display_name: name, aliases: more ? [more] : [] },
          })
        : kind === 'tag'
          ? await admin.call(tagEndpoints.create, { body: { name } })
          : kind === 'series'
            ? await admin.call(seriesEndpoints.create, { body: { name } })
            : await admin.call(broadcastEndpoints.create, {
                body: {
                  page: { title: name },
                  lead: more || null,
                  guests: idsOf('guest', guests).map((guest_id) => ({ guest_id, role_label: null })),
                  tag_ids: idsOf('tag', tags),
                },
              })
    ids.set(`${kind} ${name}`, made.body.id)
  }
}

async function firstThree(kind: string, q: string): Promise<string[]> {
  const viewer = room.as('viewer')
  const query = { q, per_page: 3 }
  if (kind === 'guest')
    return (await viewer.call(guestEndpoints.list, { query })).body.data.map((row) => row.display_name)
  if (kind === 'tag')
    return (await viewer.call(tagEndpoints.list, { query })).body.data.map((row) => row.name)
  if (kind === 'image')
    return (await viewer.call(libraryEndpoints.list, { query })).body.data.map((row) => row.filename)
  if (kind === 'series')
    return (await viewer.call(seriesEndpoints.list, { query })).body.data.map((row) => row.name)
  return (await viewer.call(broadcastEndpoints.list, { query })).body.data.map((row) => row.title)
}

/** Every second query was never looked at while the search was made. */
test('what is looked for is among the first three, of what was tuned on and of what was not', async () => {
  const answers: { isHeldOut: boolean; line: string; isHit: boolean }[] = []
  for (const [at, [kind = '', q = '', wanted = '']] of QUERIES.entries()) {
    const found = await firstThree(kind, q)
    const line = `${kind}: ${q} → ${found.join(' · ') || 'rien'} (${wanted})`
    answers.push({ isHeldOut: at % 2 === 1, line, isHit: found.includes(wanted) })
  }
  const share = (of: typeof answers) => of.filter(({ isHit }) => isHit).length / of.length
  const [tuned, heldOut] = [answers.filter((one) => !one.isHeldOut), answers.filter((one) => one.isHeldOut)]
  const misses = tuned.filter(({ isHit }) => !isHit).map(({ line }) => `\n  ${line}`)
  process.stdout.write(
    `Search, hit@3: ${share(answers).toFixed(3)} of ${answers.length} queries over ${DOCUMENTS.length} documents, held out ${share(heldOut).toFixed(3)}${misses.join('')}\n`,
  )
  expect(DOCUMENTS.length).toBeGreaterThanOrEqual(300)
  expect(answers.length).toBeGreaterThanOrEqual(200)
  expect(share(tuned)).toBeGreaterThanOrEqual(0.95)
  expect(share(heldOut)).toBeGreaterThanOrEqual(0.95)
})
