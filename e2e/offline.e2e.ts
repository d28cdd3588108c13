import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { wholeBrowser } from '#scripts/browser.js'
import { expect, expectAccessibleInBothThemes, test as base } from './fixtures.ts'
import { type Network, wireTo } from './network.ts'
import { PASSWORD } from './server.ts'

/** A browser on a device of its own, which can be closed and started again; everything it asks goes over `wire`. */
const test = base.extend<{ wire: Network; start: () => Promise<BrowserContext> }>({
  wire: async ({ server }, use) => {
    const wire = await wireTo(server.url)
    await use(wire)
    await wire.cut().catch(() => undefined) // it may be cut already
  },
  start: async ({ wire }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'regie-device-'))
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await chromium.launchPersistentContext(folder, {
        ...wholeBrowser(),
        baseURL: wire.url,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        serviceWorkers: 'allow',
      })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
    await rm(folder, { recursive: true, force: true })
  },
})

test('what was seen opens without network, says how old it is, and what is written stays through a restart', async ({
  given,
  wire,
  start,
}) => {
  const seen = await given.broadcast({ page: { title: 'Vue avant la coupure' } })
  const other = await given.broadcast({ page: { title: 'Vue elle aussi' } })
  const unseen = await given.broadcast({ page: { title: 'Jamais ouverte' } })
  const first = await start()
  await signIn(first)
  const page = await first.newPage()
  await page.goto('/emissions')
  await expect(page.getByRole('link', { name: 'Vue avant la coupure' })).toBeVisible()
  for (const { id } of [seen, other]) {
    await page.goto(`/emissions/${id}`)
    await expect(page.getByRole('textbox', { name: 'Sous-titre' })).toBeVisible()
  }
  await kept(page)

  await wire.cut()
  await page.goto('/emissions')
  await expect(page.getByRole('link', { name: 'Vue avant la coupure' })).toBeVisible()
  await expect(page.getByText(/^Hors ligne\. Ce que vous voyez date de \d+.h/)).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'Vue avant la coupure' }).click()
  await page.getByRole('textbox', { name: 'Sous-titre' }).fill('Écrit sans réseau')
  await expect(page.getByText('Hors ligne : gardé sur cet appareil')).toBeVisible()
  await page.goto(`/emissions/${unseen.id}`)
  await expect(page.getByRole('alert')).toContainText('Le serveur ne répond pas.')
  await first.close()

  const second = await start()
  const again = await second.newPage()
  await again.goto(`/emissions/${other.id}`)
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Vue elle aussi')

  await wire.mend()
  await expect(again.getByText(/^Hors ligne\./)).toBeHidden({ timeout: 40_000 })
})

test('signing out leaves nothing to read without network', async ({ given, wire, start }) => {
  await given.broadcast({ page: { title: 'À ne pas laisser' } })
  const context = await start()
  await signIn(context)
  const page = await context.newPage()
  await page.goto('/emissions')
  await expect(page.getByRole('link', { name: 'À ne pas laisser' })).toBeVisible()
  await kept(page)
  await page.getByRole('button', { name: /^Compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveTitle('Connexion · Régie')
  await wire.cut()
  await page.goto('/emissions')
  await expect(page.getByRole('alert')).toContainText('Le serveur ne répond pas.')
  await expect(page.getByText('À ne pas laisser')).toBeHidden()
})

async function signIn(context: BrowserContext, role = 'editor') {
  const answer = await context.request.post('/api/v1/session', {
    data: { email: `${role}@demo.regie`, password: PASSWORD },
  })
  expect(answer.status()).toBe(201)
}

/** The app is on the device: its worker is there, and answers for this page. */
async function kept(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

test('pages begun and changed without network wait, survive a restart, and are sent once each, in order', async ({
  given,
  wire,
  start,
}) => {
  const changed = await given.broadcast({ page: { title: 'Changée sans réseau' } })
  const overtaken = await given.broadcast({ page: { title: 'Dépassée' } })
  const first = await start()
  await signIn(first)
  const page = await first.newPage()
  await page.goto('/emissions?sort=-updated_at')
  for (const { id } of [changed, overtaken]) {
    await page.goto(`/emissions/${id}`)
    await expect(page.getByRole('textbox', { name: 'Sous-titre' })).toBeVisible()
  }
  await page.goto('/emissions')
  await expect(page.getByRole('link', { name: 'Dépassée' })).toBeVisible()
  await kept(page)

  await wire.cut()
  for (const { title } of [changed.page, overtaken.page]) {
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('textbox', { name: 'Sous-titre' }).fill(`Hors ligne : ${title}`)
    await expect(page.getByText(/gardé sur cet appareil/)).toBeVisible()
    await leaveForList(page)
  }
  for (const title of ['Ornithorynque', 'Ornithologue']) {
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(title)
    await expect(page.getByText(/gardé sur cet appareil/)).toBeVisible()
    await leaveForList(page)
  }
  await expect(page.getByText(/^4 pages attendent le réseau/)).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await first.close()

  const second = await start()
  const again = await second.newPage()
  await again.goto('/emissions')
  const waiting = again.getByText(/^4 pages attendent le réseau/)
  await waiting.getByRole('link', { name: 'Ornithorynque' }).click()
  await expect(again.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Ornithorynque')
  await again.getByRole('textbox', { name: 'Sous-titre' }).fill('Reprise après un redémarrage')
  await expect(again.getByText(/gardé sur cet appareil/)).toBeVisible()
  await again.reload()
  await expect(again.getByRole('textbox', { name: 'Sous-titre' })).toHaveValue('Reprise après un redémarrage')
  await leaveForList(again)
  await waiting.getByRole('link', { name: 'Changée sans réseau' }).click()
  await expect(again.getByRole('textbox', { name: 'Sous-titre' })).toHaveValue(
    'Hors ligne : Changée sans réseau',
  )
  await leaveForList(again)

  await given.changed(overtaken.id, { page: { subtitle: 'Une autre a écrit' } })
  await wire.mend()
  await expect(again.getByText(/^3 pages gardées sur cet appareil sont maintenant enregistrées/)).toBeVisible(
    {
      timeout: 40_000,
    },
  )
  const left = again.getByText(/^1 page gardée sur cet appareil n’est pas sur le serveur/)
  await expect(left).toBeVisible()
  expect((await given.stored(changed.id)).page.subtitle).toBe('Hors ligne : Changée sans réseau')
  expect((await given.stored(overtaken.id)).page.subtitle).toBe('Une autre a écrit')
  const found = await given.found('ornitho')
  expect(found.map(({ page: { title, subtitle } }) => [title, subtitle])).toEqual([
    ['Ornithologue', null],
    ['Ornithorynque', 'Reprise après un redémarrage'],
  ])
  await left.getByRole('link', { name: 'Dépassée' }).click()
  await expect(again.getByText('Hors ligne : Dépassée')).toBeVisible()
})

async function leaveForList(page: Page) {
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Émissions' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Émissions' })).toBeFocused()
}
