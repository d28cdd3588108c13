import { expect, test, vi } from 'vitest'
import { defect_counts } from '#server/db/schema.ts'
import { knownNames } from '#server/duplicates/known.ts'
import { newsroom } from '#server/testing.ts'
import { keepDaily } from './keepDaily.ts'

test('the defects of a day are counted a minute after a start, and not while everybody comes back', async () => {
  const room = await newsroom()
  for (const [minutes, kept] of [
    [0.9, false],
    [1.1, true],
  ] as const) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
    const stop = keepDaily({ ...room.deps, names: knownNames() })
    vi.advanceTimersByTime(minutes * 60_000)
    vi.useRealTimers()
    await stop()
    expect((await room.db.$count(defect_counts)) > 0).toBe(kept)
  }
  await room.close()
})
