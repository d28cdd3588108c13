import { seriesEndpoints } from '#app/contract/series.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { caller } from './given.ts'
import { box, openAgenda } from './schedule-steps.ts'

test('a live whose template has no title of its own may be planned without one: it has the name of its series', async ({
  server,
  given,
  signIn,
}) => {
  const call = await caller(server.url, 'chef')
  const name = 'La corne de brume'
  const { id } = await call(seriesEndpoints.create, { body: { name } })
  await call(templateEndpoints.update, { params: { id }, body: { template: { duration_seconds: 1800 } } }, 0)
  const page = await signIn('producer')
  await openAgenda(page)
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  const title = box(page, 'Titre')
  await expect(title).toHaveAttribute('aria-required', 'true')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Série' }).fill(name)
  await page.getByRole('option', { name }).click()
  await expect(title).toHaveAttribute('placeholder', name)
  await expect(title).not.toHaveAttribute('aria-required', 'true')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(
    (await given.found(name)).map(({ page: { title: made }, live_state }) => [made, live_state]),
  ).toEqual([[name, 'planned']])
})
