// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Draft } from './draft.ts'
import { memoryJournal } from './journal.testing.ts'
import { Keeper } from './keeper.ts'
import type { Failure } from './machine.ts'
import { useSaveLine } from './useSaveLine.ts'

interface Fields {
  title: string
}
/** As React asks of whoever draws by hand in a test. */
const told = (isDrawing: boolean) => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isDrawing })

beforeEach(() => {
  vi.useFakeTimers()
  told(true)
})
afterEach(() => {
  vi.useRealTimers()
  told(false)
})

/** What the line says of a draft whose saves all fail so, on a device that never answers a write. */
function lineOf(failure: Failure) {
  const draft = new Draft<Fields>(
    { fields: { title: 'Ancien' }, version: 1 },
    {
      send: async () => {
        throw failure
      },
      read: () => ({ type: 'failed', failure }),
      same: (_, one, other) => one === other,
      now: () => Date.now(),
      random: () => 0.5,
    },
  )
  const { journal } = memoryJournal<Fields>()
  journal.write = () => new Promise(() => undefined)
  const keeper = new Keeper(draft, { journal, place: { page: '7', visit: 'one' }, now: () => Date.now() })
  keeper.start()
  const Line = () => useSaveLine({ draft, keeper }, { stored: null, zone: 'Europe/Paris' }).text
  const place = document.createElement('p')
  const root = createRoot(place)
  act(() => root.render(<Line />))
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  return { draft, pass, text: () => place.textContent, close: () => act(() => root.unmount()) }
}

test.each<Failure>([
  { kind: 'session' },
  { kind: 'stopped', detail: 'Votre rôle ne permet pas cette action.' },
  { kind: 'failing', status: 503 },
])('a slow device is not said to keep anything: $kind', async (failure) => {
  const { draft, pass, text, close } = lineOf(failure)
  act(() => {
    draft.set('title', 'Nouveau')
    void draft.save()
  })
  await pass(200)
  expect(text()).toMatch(/gardé sur cet appareil/i)
  await pass(3_000)
  expect(text()).not.toMatch(/gardé sur cet appareil/i)
  close()
})
