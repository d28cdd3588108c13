import type { Page } from '@playwright/test'
import { expect } from '#e2e/fixtures.ts'
import { refuses } from './fault.ts'
import { row, test } from './row.ts'
import { SAVE, sitDown } from './writer.ts'

// While its server is out of reach, the app comes from the service worker.
test.use({ serviceWorkers: 'allow' })

const UNKEPT = 'Le serveur ne répond pas : pas encore enregistré (2 modifications)'

row(
  {
    fault: 'The device’s storage is full (quota)',
    sees: ['Cet appareil ne peut rien garder : son espace de stockage est plein.', UNKEPT],
    survives: 'In memory, said loudly, and sent by itself',
  },
  async ({ join, network, broadcast, sees, keeps }) => {
    const page = await (await join('editor')).newPage()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: network.url, quotaSize: 1 })
    const outage = network.inject(...SAVE, refuses('unavailable'))
    const writer = await sitDown(page, `/emissions/${broadcast.id}`)
    await writer.types()
    await writer.asks()
    await sees(writer)
    outage.stop()
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The browser has no storage at all (private mode, or forbidden)',
    sees: ['Cet appareil ne peut rien garder : le navigateur lui refuse le stockage.', UNKEPT],
    survives: 'In memory, said loudly, and sent by itself',
  },
  async ({ join, network, broadcast, sees, keeps }) => {
    const page = await (await join('editor')).newPage()
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    const outage = network.inject(...SAVE, refuses('unavailable'))
    const writer = await sitDown(page, `/emissions/${broadcast.id}`)
    await writer.types()
    await writer.asks()
    await sees(writer)
    outage.stop()
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The journal on the device is corrupted',
    sees: ['Un texte gardé sur cet appareil est illisible : il a été mis de côté.'],
    survives: 'The page opens, says so, and keeps and saves what is typed',
  },
  async ({ network, broadcast, writer, sees, keeps }) => {
    const outage = network.inject(...SAVE, refuses('unavailable'))
    await writer.text.focus()
    await writer.page.keyboard.type('Brouillon')
    await writer.asks()
    await writer.sees('gardé sur cet appareil (1 modification)')
    const again = await writer.page.context().newPage()
    await writer.page.close()
    await again.goto('/emissions')
    await corrupt(again)
    const next = await sitDown(again, `/emissions/${broadcast.id}`)
    await sees(next)
    await next.types()
    await next.asks()
    await next.sees('gardé sur cet appareil (2 modifications)')
    outage.stop()
    await next.settles()
    await keeps()
  },
)

for (const [days, clock] of [
  [1, 'a day ahead'],
  [-1, 'a day behind'],
] as const)
  row(
    {
      fault: `The device’s clock is ${clock}, and the tab dies before anything is saved`,
      sees: ['Le serveur ne répond pas : gardé sur cet appareil (2 modifications)'],
      survives: 'The text is back in the page: versions decide what is newer, never the clock',
    },
    async ({ join, network, broadcast, sees, keeps }) => {
      const context = await join('editor')
      const address = `/emissions/${broadcast.id}`
      const at = new Date(Date.now() + days * 86_400_000)
      const outage = network.inject(...SAVE, refuses('unavailable'))
      const writer = await sitDown(await context.newPage(), address, at)
      await writer.types()
      await writer.asks()
      await sees(writer)
      await writer.page.close()
      const again = await sitDown(await context.newPage(), address)
      await again.shows()
      outage.stop()
      await again.settles()
      await keeps()
    },
  )

/** Puts rubbish in the place of each thing that the device keeps. */
async function corrupt(page: Page) {
  const count = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const database = await answer(indexedDB.open('regie'))
    const keys = await answer(database.transaction('journal').objectStore('journal').getAllKeys())
    const store = database.transaction('journal', 'readwrite').objectStore('journal')
    for (const key of keys) await answer(store.put('�', key))
    database.close()
    return keys.length
  })
  expect(count).toBeGreaterThan(0)
}
