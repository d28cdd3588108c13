import type { Browser, BrowserContext, TestType } from '@playwright/test'
import { diffChars } from 'diff'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { expect, test as base } from '#e2e/fixtures.ts'
import { PASSWORD } from '#e2e/server.ts'
import { type Proxy, startProxy } from './proxy.ts'
import { HTML, LEAD, sitDown, type Writer } from './writer.ts'

/** One row of the matrix, held by its own test and printed in docs/reliability.md. */
interface Row {
  fault: string
  /** The very words on screen. */
  sees: string[]
  survives: string
}

interface Scene {
  network: Proxy
  /** The broadcast that is written. */
  broadcast: Broadcast
  /** A browser of one's own behind the proxy, signed in as that person. */
  join: (role: string) => Promise<BrowserContext>
  /** An editor at the page of that broadcast, behind the proxy. */
  writer: Writer
  /** What the row says is seen is on the screen of that person, the writer unless said. */
  sees: (writer: Writer) => Promise<void>
  /** The server comes to hold exactly what was typed, and counts what is not there. */
  keeps: (expected?: { id?: number; lead?: string; html?: string }) => Promise<void>
}

/** A test of a row, on the worker's server. */
export const test = base.extend<Scene>({
  network: async ({ server }, use) => {
    const proxy = await startProxy(server.url)
    await use(proxy)
    await proxy.stop()
  },
  broadcast: async ({ given }, use, { title }) => use(await given.broadcast({ page: { title } })),
  join: async ({ browser, network }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role) => {
      const context = await signedIn(browser, network.url, role)
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.close()
  },
  writer: async ({ broadcast, join }, use) => {
    const context = await join('editor')
    await use(await sitDown(await context.newPage(), `/emissions/${broadcast.id}`))
  },
  sees: async ({}, use, { annotations }) =>
    use((writer) =>
      writer.sees(...annotations.flatMap(({ type, description }) => (type === 'sees' && description) || [])),
    ),
  keeps: async ({ given, broadcast }, use, { annotations }) => {
    const lost = { type: 'lost', description: 'never read' }
    annotations.push(lost)
    await use(async ({ id = broadcast.id, lead = LEAD, html = HTML } = {}) => {
      const count = async () => {
        const stored = await given.stored(id)
        lost.description = String(missing(lead, stored.lead ?? '') + missing(html, stored.body_html))
        return lost.description
      }
      await expect.poll(count, { message: 'lost characters' }).toBe('0')
      const { lead: held, body_html } = await given.stored(id)
      expect([held ?? '', body_html]).toEqual([lead, html])
    })
    expect(lost.description).toBe('0')
  },
})

/** Declares rows on that kind of test, each with the story that holds it. */
export function rowsOn<T extends object, W extends object>(on: TestType<T, W>) {
  return ({ fault, sees, survives }: Row, story: (scene: T & W) => Promise<void>) => {
    const annotation = [
      ...sees.map((words) => ({ type: 'sees', description: words })),
      { type: 'survives', description: survives },
    ]
    on(fault, { annotation }, story)
  }
}
export const row = rowsOn(test)

/** How many characters of `typed` are not in `held`, in order. */
function missing(typed: string, held: string) {
  return diffChars(typed, held).reduce((count, { removed, value }) => count + (removed ? value.length : 0), 0)
}

async function signedIn(browser: Browser, baseURL: string, role: string) {
  const context = await browser.newContext({
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  const answer = await context.request.post('/api/v1/session', {
    data: { email: `${role}@demo.regie`, password: PASSWORD },
  })
  expect(answer.status()).toBe(201)
  return context
}
