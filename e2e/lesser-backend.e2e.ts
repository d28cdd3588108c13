import type { Page } from '@playwright/test'
import type { Capability } from '#app/contract/capabilities.ts'
import { altered, refuses } from './faults/fault.ts'
import type { Proxy } from './faults/proxy.ts'
import { test } from './faults/row.ts'
import { expect, expectAccessible } from './fixtures.ts'
import { openAgenda, plannedLive } from './schedule-steps.ts'

/** What only some backends answer. */
const OPTIONAL =
  /^\/api\/v1\/(series|schedule|campaigns|users|events|calendar_feeds|uploads|broadcasts\/\d+\/(revisions|preview_tokens|presence|production))\b/

test('on a backend with broadcasts, guests and tags alone a page is written and published, and nothing else is shown or asked', async ({
  given,
  join,
  network,
  page: reader,
}) => {
  await given.guest('Solveig Tanneur')
  const { id, page: made } = await given.publishable('Le strict nécessaire')
  offers(network, [])
  for (const method of ['GET', 'POST']) network.inject(method, OPTIONAL, refuses('not_found'))
  const page = await (await join('admin')).newPage()
  const { asked, broken } = watched(page)
  await page.goto('/')
  const places = page.getByRole('navigation', { name: 'Navigation principale' })
  await expect(places.getByRole('link', { name: 'Émissions' })).toBeVisible()
  for (const name of ['Agenda', 'Images', 'Séries', 'Campagne', 'Équipe'])
    await expect(places.getByRole('link', { name, exact: true })).toBeHidden()
  await places.getByRole('link', { name: 'Émissions' }).click()
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('strict nécessaire')
  await expect(page.getByRole('combobox', { name: 'État', exact: true })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Série', exact: true })).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Le strict nécessaire' }).click()

  await expect(page.getByRole('textbox', { name: 'Résumé', exact: true })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Invité·es' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Série', exact: true })).toBeHidden()
  for (const name of ['Remplacer l’image', 'Partager l’aperçu', 'Historique', 'Image dans le texte'])
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
  for (const name of ['Préparation', 'Live'])
    await expect(page.getByRole('link', { name, exact: true })).toBeHidden()
  await page.getByRole('combobox', { name: 'Invité·es' }).fill('tanneur')
  await expect(page.getByRole('option', { name: /^Solveig Tanneur/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTitle('Aperçu').contentFrame().getByText('Solveig Tanneur')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /Publier cette page/ })
  await expect(dialog.getByText('À regarder')).toBeVisible()
  await expect(dialog.getByText('Pas de série')).toBeHidden()
  await dialog.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText('La page est publiée.')).toBeVisible()
  expect(asked).toEqual([])
  expect(broken).toEqual([])
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('article')).toContainText('Solveig Tanneur')
  expect((await given.stored(id)).status).toBe('published')
})

test('an agenda without productions nor series moves its lives, and leads to neither', async ({
  given,
  join,
  network,
}) => {
  const { id } = await plannedLive(given, 'Sans fiche', '2041-03-05T18:00:00Z', '2041-03-05T19:00:00Z')
  offers(network, ['schedule'])
  const page = await (await join('producer')).newPage()
  const { asked, broken } = watched(page)
  await openAgenda(page, 'view=week&date=2041-03-05')
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Titre' })).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Série' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const live = page.getByRole('button', { name: /^Sans fiche/ })
  await live.press('Enter')
  await expect(dialog.getByRole('link', { name: 'Ouvrir' })).toBeVisible()
  for (const name of ['Préparation', 'Live']) await expect(dialog.getByRole('link', { name })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await live.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Notifications')).toContainText('est déplacé')
  await expect
    .poll(async () => (await given.stored(id)).scheduled_start_at)
    .not.toBe('2041-03-05T18:00:00.000Z')
  expect(asked.filter((path) => path !== '/api/v1/schedule')).toEqual([])
  expect(broken).toEqual([])
})

function offers(network: Proxy, features: Capability[]) {
  const reply = altered((body) => JSON.stringify({ ...JSON.parse(body), features }))
  network.inject('GET', /^\/api\/v1\/capabilities/, reply)
}

/** What is asked that only some backends answer, and what breaks. */
function watched(page: Page) {
  const asked: string[] = []
  const broken: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (OPTIONAL.test(pathname)) asked.push(pathname)
  })
  page.on('pageerror', ({ message }) => broken.push(message))
  return { asked, broken }
}
