import { altered, refuses } from './faults/fault.ts'
import { test } from './faults/row.ts'
import { expect, expectAccessible } from './fixtures.ts'

const BROADCAST = /^\/api\/v1\/broadcasts\/\d+/

test('a page that cannot be drawn says so in the preview alone, and is drawn at the key that mends it', async ({
  broadcast: { id },
  join,
  network,
}) => {
  const impossible = altered((body) => JSON.stringify({ ...JSON.parse(body), aired_on: '2025-13-01' }))
  const broken = ['GET', 'PATCH'].map((method) => network.inject(method, BROADCAST, impossible))
  const page = await (await join('editor')).newPage()
  await page.goto(`/emissions/${id}`)
  const preview = page.getByTitle('Aperçu').contentFrame()
  await expect(preview.getByRole('alert')).toHaveText(/^L’aperçu ne peut pas être dessiné\./)
  const date = page.getByRole('textbox', { name: 'Date', exact: true })
  await expect(date).toHaveAccessibleDescription(/Date incomplète ou impossible/)
  const title = page.getByRole('textbox', { name: 'Titre', exact: true })
  await title.fill('Un treizième mois')
  await expect(title).toBeFocused()
  await expect(preview.getByRole('alert')).toBeVisible()
  await expectAccessible(page)

  for (const one of broken) one.stop()
  await date.fill('01/12/2025')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Un treizième mois')
  await expect(preview.getByText(/lundi 1er.décembre 2025/)).toBeVisible()
  await expect(preview.getByRole('alert')).toBeHidden()
})

test('a campaign that the server fails to tell keeps nobody from the preview', async ({
  broadcast: { id, page: made },
  join,
  network,
}) => {
  const failing = network.inject('GET', /^\/api\/v1\/campaigns\//, refuses('internal'))
  const page = await (await join('editor')).newPage()
  await page.goto(`/emissions/${id}`)
  await failing.met
  const shown = page.getByTitle('Aperçu').contentFrame().getByRole('heading', { level: 1 })
  await expect(shown).toHaveText(made.title)
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Sans campagne')
  await expect(shown).toHaveText('Sans campagne')
})

test('the preview alone stays as it was while the server fails, and follows again after', async ({
  given,
  broadcast,
  join,
  network,
}) => {
  const page = await (await join('editor')).newPage()
  await page.goto(`/emissions/${broadcast.id}/apercu`)
  const shown = page.getByTitle('Aperçu').contentFrame().getByRole('heading', { level: 1 })
  await expect(shown).toHaveText(broadcast.page.title)
  const failing = network.inject('GET', BROADCAST, refuses('internal'))
  await given.changed(broadcast.id, { page: { title: 'Écrit pendant la panne' } })
  await failing.met
  await expect(shown).toHaveText(broadcast.page.title)
  failing.stop()
  await expect(shown).toHaveText('Écrit pendant la panne')
})
