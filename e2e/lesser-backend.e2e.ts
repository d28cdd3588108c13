import { altered, refuses } from './faults/fault.ts'
import { test } from './faults/row.ts'
import { expect, expectAccessible } from './fixtures.ts'

/** What a backend with broadcasts, guests and tags alone does not answer. */
const UNOFFERED =
  /^\/api\/v1\/(series|schedule|campaigns|users|events|calendar_feeds|uploads|broadcasts\/\d+\/(revisions|preview_tokens|presence|production))\b/

test('on a backend with broadcasts, guests and tags alone a page is written and published, and nothing else is shown or asked', async ({
  given,
  join,
  network,
  page: reader,
}) => {
  await given.guest('Solveig Tanneur')
  const { id, page: made } = await given.publishable('Le strict nécessaire')
  network.inject(
    'GET',
    /^\/api\/v1\/capabilities/,
    altered((body) => JSON.stringify({ ...JSON.parse(body), features: [] })),
  )
  for (const method of ['GET', 'POST']) network.inject(method, UNOFFERED, refuses('not_found'))
  const page = await (await join('admin')).newPage()
  const asked: string[] = []
  const broken: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (UNOFFERED.test(pathname)) asked.push(pathname)
  })
  page.on('pageerror', ({ message }) => broken.push(message))

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
  for (const name of ['Préparation', 'Direct'])
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
