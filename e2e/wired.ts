import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { type Network, wireTo } from './network.ts'
import { PASSWORD } from './server.ts'

interface Wired {
  /** The wire of the producer's device, to cut. */
  wire: Network
  /** A page of the producer, behind that wire, in another zone than the newsroom. */
  producer: () => Promise<Page>
}

/** A journey whose network can be cut. */
export const test = base.extend<Wired>({
  wire: async ({ server }, use) => {
    const wire = await wireTo(server.url)
    await use(wire)
    await wire.cut().catch(() => undefined) // it may be cut already
  },
  producer: async ({ browser, wire }, use) => {
    const context = await browser.newContext({
      baseURL: wire.url,
      locale: 'fr-FR',
      timezoneId: 'America/New_York', // the clock is the newsroom's
      reducedMotion: 'reduce',
      serviceWorkers: 'allow',
    })
    const data = { email: 'producer@demo.regie', password: PASSWORD }
    expect((await context.request.post('/api/v1/session', { data })).status()).toBe(201)
    await use(() => context.newPage())
    await context.close()
  },
})
