import { type Browser, expect, type Page, test as base } from '@playwright/test'
import { violationsIn } from './axe.ts'
import { given, type Given } from './given.ts'
import { PASSWORD, type Server, startServer } from './server.ts'
import { copyNewsroom } from './setup.ts'

type RoleName = 'viewer' | 'editor' | 'chef' | 'producer' | 'admin'

interface Worker {
  server: Server
  /** An admin at the API of that server: signing in is slow on purpose, and once is enough. */
  admin: Given
}

interface Test {
  /** What the journey starts from, made over the API by an admin. */
  given: Given
  /** A page of its own, signed in as that person. */
  signIn: (role: RoleName) => Promise<Page>
}

export const test = base.extend<Test, Worker>({
  server: [
    async ({}, use, worker) => {
      const server = await startServer(await copyNewsroom(worker.workerIndex))
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  admin: [async ({ server }, use) => use(await given(server.url)), { scope: 'worker' }],
  given: async ({ admin }, use) => use(admin),
  signIn: async ({ browser, server }, use) => {
    const opened: Page[] = []
    await use(async (role) => {
      const page = await signedIn(browser, server.url, role)
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
})
export { expect }

async function signedIn(browser: Browser, baseURL: string, role: RoleName): Promise<Page> {
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
  return context.newPage()
}

/** axe finds nothing, by the rules of WCAG 2.2 AA and good practice. What waits for newer rows is pale, and is waited for. */
export async function expectAccessible(page: Page, { rules }: { rules?: string[] } = {}) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  expect(await violationsIn(page, rules)).toEqual([])
}

/** The same in light, then in dark, where only the rules of colour can find anything else. */
export async function expectAccessibleInBothThemes(page: Page) {
  await turnTo(page, 'light')
  await expectAccessible(page)
  await turnTo(page, 'dark')
  await expectAccessible(page, { rules: ['color-contrast', 'link-in-text-block'] })
}

/** Ends once the page is drawn so: the app hears of the change, and turns its own part of it, some frames later. */
async function turnTo(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction((asked) => {
    const { mantineColorScheme = asked } = document.documentElement.dataset // the public pages have none
    return mantineColorScheme === asked
  }, colorScheme)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** Nothing is wider than the screen: WCAG 1.4.10 at 320 px; and what is pressed is not too small, where lines are closest. */
export async function expectReflow(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectAccessible(page, { rules: ['target-size'] })
}
