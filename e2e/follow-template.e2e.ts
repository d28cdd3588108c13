import { seriesEndpoints } from '#app/contract/series.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { caller } from './given.ts'

test('the offer to follow a template is there whenever its page is opened, for titles and formats too', async ({
  given,
  server,
  signIn,
}) => {
  const call = await caller(server.url, 'chef')
  const { id } = await call(seriesEndpoints.create, { body: { name: 'Les embruns' } })
  const params = { id }
  const recurrence = { rule: 'FREQ=DAILY', time: '11:00', from: day(2), until: day(3) }
  const body = {
    template: { title: 'Embruns' },
    recurrence: { ...recurrence, skip_holidays: false, except: [] },
  }
  await call(templateEndpoints.update, { params, body }, 0)
  const { ids } = await call(templateEndpoints.plan, { params, body: { until: day(4) } })
  await call(
    templateEndpoints.update,
    { params, body: { template: { title: 'Embruns du {date}', format: 'studio' } } },
    1,
  )
  const titles = async () => Promise.all(ids.map(async (one) => (await given.stored(one)).page.title))

  const page = await signIn('producer')
  await page.goto(`/series/${id}`)
  const panel = page.getByRole('region', { name: 'Lives déjà planifiés' })
  await expect(panel.getByText(/^Changé dans le modèle\s: Titre et Format\. 2\slives à venir/)).toBeVisible()
  await page.reload()
  await expect(panel).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('button', { name: /^Changer 2\slives aussi$/ }).click()
  await expect(page.getByText(/^2\slives ont changé/)).toBeVisible()
  await expect(panel).toBeHidden()
  expect(await titles()).toEqual([
    expect.stringMatching(/^Embruns du \d/),
    expect.stringMatching(/^Embruns du \d/),
  ])
  await page.getByLabel('Notifications').getByRole('button', { name: 'Remettre comme avant' }).click()
  await expect(page.getByText('Les lives ont repris ce qu’ils avaient.')).toBeVisible()
  expect(await titles()).toEqual(['Embruns', 'Embruns'])
  await expect(panel).toBeVisible()
})

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
