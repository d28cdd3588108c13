import { createServer } from 'node:net'
import { EventEmitter, once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { listen } from './listen.ts'

const host = '127.0.0.1'
const open: { close: () => unknown }[] = []

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

test('a request under way is answered before the server closes, a later one is not', async () => {
  const port = await freePort()
  const story = new EventEmitter()
  const slowly = async () => {
    story.emit('asked')
    await once(story, 'ready')
    return new Response('Enregistré')
  }
  const listener = await listen(slowly, { host, port })
  const underway = fetch(`http://${host}:${port}`)
  await once(story, 'asked')
  const closed = listener.close()
  await expect(fetch(`http://${host}:${port}`)).rejects.toThrow('fetch failed')
  story.emit('ready')
  expect(await (await underway).text()).toBe('Enregistré')
  await closed
})

test('a port that is taken is named, with another to try', async () => {
  const port = await freePort()
  open.push(await listen(() => new Response(), { host, port }))
  const second = listen(() => new Response(), { host, port })
  await expect(second).rejects.toThrow(`Le port ${port} est déjà pris`)
  await expect(second).rejects.toThrow(`PORT=${port + 1} npm start`)
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
