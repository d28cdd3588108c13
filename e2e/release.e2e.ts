import type { Browser, Page } from '@playwright/test'
import { held } from './faults/fault.ts'
import { startProxy } from './faults/proxy.ts'
import { test as base, expect, expectAccessibleInBothThemes } from './fixtures.ts'
import { given, type Given } from './given.ts'
import { copyProduct, type Product } from './release.ts'
import { PASSWORD, startServer } from './server.ts'
import { copyNewsroom } from './setup.ts'

interface Installation {
  url: string
  product: Product
  given: Given
}

/** An installation of its own, over which a release is put while it runs. */
const test = base.extend<{ installation: Installation }>({
  installation: async ({}, use, { workerIndex }) => {
    const product = await copyProduct()
    const server = await startServer(await copyNewsroom(workerIndex + 1000), {}, product.folder)
    await use({ url: server.url, product, given: await given(server.url) })
    await server.stop()
    await product.remove()
  },
})

test('a release while one works: the old tab goes on, is told, and comes to the new version once its text is saved', async ({
  browser,
  installation,
}) => {
  const { id } = await installation.given.broadcast({ page: { title: 'Pendant la mise à jour' } })
  const page = await open(browser, installation.url, 'allow')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const before = await entryOf(page)

  await installation.product.release()
  await page.getByRole('link', { name: 'Pendant la mise à jour' }).click()
  await expect(page.getByRole('textbox', { name: 'Résumé' })).toBeVisible()
  await page.reload() // the browser looks for a newer worker
  const news = page.getByText('Une nouvelle version de Régie est prête.')
  await expect(news).toBeVisible()
  expect(await entryOf(page)).toBe(before)
  await expectAccessibleInBothThemes(page)

  await page.getByRole('textbox', { name: 'Sous-titre' }).fill('Écrit juste avant de recharger')
  await page.getByRole('button', { name: 'Recharger' }).click()
  await expect(news).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Sous-titre' })).toHaveValue(
    'Écrit juste avant de recharger',
  )
  expect(await entryOf(page)).not.toBe(before)
  expect((await installation.given.stored(id)).page.subtitle).toBe('Écrit juste avant de recharger')
  await page.context().close()
})

test('the former worker, still busy with a request, does not keep the newer version out', async ({
  browser,
  installation,
}) => {
  const network = await startProxy(installation.url)
  const page = await open(browser, network.url, 'allow')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const before = await entryOf(page)
  await installation.product.release()
  await page.reload()
  const news = page.getByText('Une nouvelle version de Régie est prête.')
  await expect(news).toBeVisible()
  const never = network.inject('GET', /^\/site\/page\.css$/, held().fault)
  await page.evaluate(() => void fetch('/site/page.css'))
  await never.met
  await page.getByRole('button', { name: 'Recharger' }).click()
  await expect.poll(() => entryOf(page).catch(() => before)).not.toBe(before)
  await expect(news).toBeHidden()
  await page.context().close()
  await network.stop()
})

test('without a worker, a part that a release took away says so, and loses nothing', async ({
  browser,
  installation,
}) => {
  const { id } = await installation.given.broadcast({ page: { title: 'Sans filet' } })
  const page = await open(browser, installation.url, 'block')
  await page.getByRole('link', { name: 'Sans filet' }).click()
  const subtitle = page.getByRole('textbox', { name: 'Sous-titre' })
  await subtitle.fill('Écrit avant')

  await installation.product.release()
  await page.getByRole('button', { name: 'Historique' }).click()
  await expect(page.getByRole('complementary').getByRole('alert')).toContainText(
    'Cette partie de Régie n’a pas pu être chargée.',
  )
  await expect(subtitle).toHaveValue('Écrit avant')
  await page.getByRole('button', { name: 'Fermer : Historique' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(page.getByText(/Cette partie de Régie n’a pas pu être chargée/)).toBeVisible()
  await expect(subtitle).toHaveValue('Écrit avant')
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(subtitle).toBeVisible()
  await expect
    .poll(async () => (await installation.given.stored(id)).page.subtitle ?? (await subtitle.inputValue()))
    .toBe('Écrit avant')
  await page.context().close()
})

test('a dialog that a release took away leaves the sheet under it as it was typed', async ({
  browser,
  installation,
}) => {
  const page = await open(browser, installation.url, 'block', 'admin')
  await page.goto('/invites?q=girka')
  await page.getByRole('link', { name: 'Girka Claire', exact: true }).click()
  const pseudonym = page.getByRole('textbox', { name: 'Pseudonyme' })
  await pseudonym.fill('Tapé avant')
  await installation.product.release()
  for (const name of ['Fusionner avec…', 'Contact et indisponibilités']) {
    await page.getByRole('button', { name }).click()
    const said = page.getByRole('region', { name: 'Notifications' })
    await expect(said).toContainText('Cette partie de Régie n’a pas pu être chargée.')
    await said.getByRole('button', { name: 'Fermer' }).click()
    await expect(pseudonym).toHaveValue('Tapé avant')
  }
  await page.context().close()
})

async function open(
  browser: Browser,
  baseURL: string,
  serviceWorkers: 'allow' | 'block',
  role = 'editor',
): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', serviceWorkers })
  await context.request.post('/api/v1/session', {
    data: { email: `${role}@demo.regie`, password: PASSWORD },
  })
  const page = await context.newPage()
  await page.goto('/emissions')
  return page
}

/** The name of the script on screen: each release has its own. */
function entryOf(page: Page) {
  return page.locator('script[type=module][src]').getAttribute('src')
}
