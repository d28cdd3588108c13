import { expect, test } from 'vitest'
import { UploadQueue } from './uploadQueue.ts'

const file = (name: string) => new File(['x'], name, { type: 'image/png' })
const states = (queue: UploadQueue) => queue.files.map((one) => `${one.file.name} ${one.state}`)
const rest = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A server that a test answers for by hand. */
function server() {
  const asked: { name: string; answer: () => void; fail: (error: Error) => void }[] = []
  const send = ({ name }: File, onProgress: (sent: number) => void, signal: AbortSignal) => {
    onProgress(0.5)
    return new Promise<void>((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('stopped')))
      asked.push({ name, answer, fail })
    })
  }
  const queue = new UploadQueue(send, (error) => ({
    means: String(error).includes('no picture')
      ? 'refused'
      : String(error).includes('no network')
        ? 'away'
        : 'failed',
    why: String(error),
  }))
  return { queue, asked, latest: () => asked.at(-1) }
}

test('files go one after the other; one that fails lets the others pass, and is tried again', async () => {
  const { queue, asked, latest } = server()
  queue.add([file('a'), file('b'), file('c')])
  expect(states(queue)).toEqual(['a sending', 'b waiting', 'c waiting'])
  expect(queue.files[0]?.progress).toBe(0.5)
  latest()?.answer()
  await rest()
  latest()?.fail(new Error('busy'))
  await rest()
  latest()?.fail(new Error('no picture'))
  await rest()
  expect(states(queue)).toEqual(['a sent', 'b failed', 'c refused'])
  queue.retry(queue.files[1]?.key ?? 0)
  latest()?.answer()
  await rest()
  expect(states(queue)).toEqual(['a sent', 'b sent', 'c refused'])
  expect(asked.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'b'])
})

test('a pause stops the one on its way, which begins again; nothing is sent twice', async () => {
  const { queue, asked, latest } = server()
  queue.add([file('a'), file('b')])
  queue.pause()
  await rest()
  expect([queue.isPaused, ...states(queue)]).toEqual([true, 'a waiting', 'b waiting'])
  queue.add([file('c')])
  expect(asked).toHaveLength(1)
  queue.resume()
  for (let left = 3; left > 0; left--) {
    latest()?.answer()
    await rest()
  }
  expect(states(queue)).toEqual(['a sent', 'b sent', 'c sent'])
  expect(asked.map(({ name }) => name)).toEqual(['a', 'a', 'b', 'c'])
  queue.clear()
  expect(queue.files).toEqual([])
})

test('without network the queue pauses by itself, and loses nothing', async () => {
  const { queue, asked, latest } = server()
  queue.add([file('a'), file('b')])
  latest()?.fail(new Error('no network'))
  await rest()
  expect([queue.isPaused, ...states(queue)]).toEqual([true, 'a waiting', 'b waiting'])
  expect(asked).toHaveLength(1)
  queue.resume()
  expect(states(queue)).toEqual(['a sending', 'b waiting'])
})

test('all that failed is tried again at once', async () => {
  const { queue, latest } = server()
  queue.add([file('a'), file('b'), file('c')])
  for (const error of ['busy', 'no picture', 'busy']) {
    latest()?.fail(new Error(error))
    await rest()
  }
  expect(states(queue)).toEqual(['a failed', 'b refused', 'c failed'])
  queue.retryAll()
  expect(states(queue)).toEqual(['a sending', 'b refused', 'c waiting'])
})
