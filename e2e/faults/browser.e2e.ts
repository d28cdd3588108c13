import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '#e2e/fixtures.ts'
import { PASSWORD } from '#e2e/server.ts'
import { type OwnBrowser, startBrowser } from './browser.ts'
import { refuses } from './fault.ts'
import { rowsOn, test as faulty } from './row.ts'
import { atWork, LEAD, SAVE, sitDown, TEXT } from './writer.ts'

/** Starts a browser on a device of its own, which keeps its profile from one start to the next. */
const test = faulty.extend<{ start: () => Promise<OwnBrowser> }>({
  start: async ({ network }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'regie-profile-'))
    const started: OwnBrowser[] = []
    await use(async () => {
      const browser = await startBrowser(profile)
      started.push(browser)
      const data = { email: 'editor@demo.regie', password: PASSWORD }
      await browser.context.request.post(`${network.url}/api/v1/session`, { data })
      return browser
    })
    for (const browser of started) await browser.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
})
const row = rowsOn(test)

/** Typed last, and sent by nobody before the browser is gone. */
const LAST = ' Et le mot d’après.'

row(
  {
    fault: 'The browser is killed (SIGKILL) while the network is out, then opened again',
    sees: ['Hors ligne : gardé sur cet appareil (2 modifications)'],
    survives: 'Every key, back in the page and saved',
  },
  async ({ start, network, broadcast, sees, keeps }) => {
    const address = `${network.url}/emissions/${broadcast.id}`
    const browser = await start()
    const writer = await sitDown(await browser.context.newPage(), address)
    await network.unplug()
    await writer.types()
    await writer.asks()
    await sees(writer)
    await writer.page.keyboard.type(LAST)
    await new Promise((resolve) => setTimeout(resolve, 300)) // by then the device has the last key
    await browser.kill()
    await network.plug()
    const saves = network.inject(...SAVE, refuses('unavailable'))
    const again = await sitDown(await (await start()).context.newPage(), address)
    await expect(again.lead).toHaveValue(LEAD)
    await expect(again.text).toHaveText(TEXT + LAST)
    saves.stop()
    await again.settles()
    await keeps({ html: `<p>${TEXT}${LAST}</p>` })
  },
)

row(
  {
    fault: 'Another site is opened in the same tab, then the back button (back/forward cache)',
    sees: ['Le serveur ne répond pas : gardé sur cet appareil (2 modifications)'],
    survives: 'The browser asks before leaving; every key is there on coming back',
  },
  async ({ start, network, broadcast, sees, keeps }) => {
    const { context } = await start()
    const page = await context.newPage()
    const writer = await sitDown(page, `${network.url}/emissions/${broadcast.id}`)
    const outage = network.inject(...SAVE, refuses('unavailable'))
    await writer.types()
    await writer.asks()
    await sees(writer)
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    )
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.accept())
    await page.goto('data:text/html,<h1>Ailleurs</h1>')
    await asked
    await page.goBack({ waitUntil: 'commit' }) // nothing loads: the page comes back as it was
    expect(await page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true)
    const again = await atWork(page)
    await again.shows()
    outage.stop()
    await again.settles()
    await keeps()
  },
)
