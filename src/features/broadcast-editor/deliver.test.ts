import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { csrfToken } from '#app/api/csrf.ts'
import type { Found } from '#app/save/journal.ts'
import { memoryJournal } from '#app/save/journal.testing.ts'
import { deliver } from './deliver.ts'
import type { BroadcastFields } from './fields.ts'
import { LONGEST } from './port.ts'
import { FULL } from './sample.testing.ts'

const found: Found<BroadcastFields> = {
  page: String(FULL.id),
  visit: 'earlier',
  entry: {
    version: FULL.lock_version,
    changes: { title: 'Le rail seul' },
    base: { title: FULL.page.title },
    edits: { title: 5 },
    at: 5,
  },
}

/** A backend that answers the methods named, and never any other. */
function backend(...answered: string[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (_: URL, init?: RequestInit) => {
    if (init === undefined) return Promise.resolve(Response.json({})) // the configuration
    const method = init.method ?? ''
    asked.push(method)
    if (answered.includes(method)) return Promise.resolve(Response.json(FULL))
    return new Promise((_answer, cut) =>
      init.signal?.addEventListener('abort', () => cut(init.signal?.reason)),
    )
  })
  return asked
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { origin: 'https://regie.test' })
  csrfToken.user_id = 'ana'
  // The platform's own waits for the true clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const over = new AbortController()
    setTimeout(() => over.abort(new DOMException('', 'TimeoutError')), ms)
    return over.signal
  })
})
afterEach(() => {
  csrfToken.user_id = null
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

for (const [what, answered, methods] of [
  ['tells how the page is', [], ['GET']],
  ['takes what changed', ['GET'], ['GET', 'PATCH']],
] as const) {
  test(`a backend that never ${what} is given up after a minute, and what is kept stays`, async () => {
    const asked = backend(...answered)
    const kept = memoryJournal<BroadcastFields>([found])
    const settled = vi.fn<(delivery: string) => void>()
    void deliver(found, { journal: kept.journal, user_id: 'ana', zone: 'Europe/Paris' }).then(settled)
    await vi.advanceTimersByTimeAsync(LONGEST - 1)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(LONGEST)
    expect(settled).toHaveBeenCalledWith('wait')
    expect(asked).toEqual(methods)
    expect(kept.all()).toEqual([{ title: 'Le rail seul' }])
  })
}
