import { given } from './given.ts'
import { expect, test } from './fixtures.ts'
import { startServer } from './server.ts'
import { copyNewsroom } from './setup.ts'

test('what was answered is there after kill -9: a save, a publication, a restored version, a text set aside', async ({}, testInfo) => {
  const folder = await copyNewsroom(1000 + testInfo.workerIndex)
  let server = await startServer(folder)
  /** Does one write, kills the server as soon as it has answered, and starts it again. */
  async function acknowledged<Answer>(
    write: (newsroom: Awaited<ReturnType<typeof given>>) => Promise<Answer>,
  ) {
    const answer = await write(await given(server.url))
    await server.kill()
    server = await startServer(folder)
    return { answer, newsroom: await given(server.url) }
  }

  const made = await acknowledged((newsroom) => newsroom.publishable('Coupure de courant'))
  const { id } = made.answer
  expect(await made.newsroom.stored(id)).toEqual(made.answer)
  const saved = await acknowledged((newsroom) =>
    newsroom.saved(made.answer, { lead_announce: 'Juste avant.' }),
  )
  expect(await saved.newsroom.stored(id)).toEqual(saved.answer)
  const published = await acknowledged((newsroom) => newsroom.moved(saved.answer, 'published'))
  expect(await published.newsroom.stored(id)).toEqual(published.answer)
  const restored = await acknowledged((newsroom) => newsroom.restored(published.answer, 1))
  expect(restored.answer.lead_announce).toBeNull()
  expect(await restored.newsroom.stored(id)).toEqual(restored.answer)
  const aside = await acknowledged((newsroom) => newsroom.setAside(id, { lead: 'Gardé quand même' }))
  expect((await aside.newsroom.history(id))[0]).toEqual(aside.answer)
  await server.stop()
})
