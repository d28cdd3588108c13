import { productionEndpoints } from '#app/contract/production.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { caller } from './given.ts'

test('a page takes what it has not yet from the template of its series, by one key, and gives it back', async ({
  given,
  server,
  signIn,
}) => {
  const call = await caller(server.url, 'chef')
  const { id: series } = await call(seriesEndpoints.create, { body: { name: 'Le phare du mardi' } })
  const template = { format: 'studio' as const, tasks: [task], segments: [segment] }
  await call(templateEndpoints.update, { params: { id: series }, body: { template } }, 0)
  const page = await signIn('producer')
  await page.goto('/emissions/nouvelle')
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Un phare dans la brume')
  await page.getByRole('combobox', { name: 'Série' }).fill('Le phare du mardi')
  await page.getByRole('option', { name: /Le phare du mardi/ }).click()
  const begin = page.getByRole('button', { name: 'Commencer avec le modèle' })
  await expect(
    page.getByText(/peut remplir ce qui est vide.*format, conducteur et choses à faire/),
  ).toBeVisible()
  await expectAccessible(page)
  await begin.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/La page commence avec le modèle/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('studio')
  await expect(begin).toBeHidden()
  await expect(page).toHaveURL(/emissions\/\d+/)
  const id = Number(/emissions\/(\d+)/.exec(page.url())?.[1])
  const made = () => call(productionEndpoints.read, { params: { id } })
  expect(await made()).toMatchObject({ segments: [{ title: 'Accueil' }], tasks: [{ title: 'Appeler' }] })
  expect((await given.stored(id)).page.title).toBe('Un phare dans la brume')

  await page.getByRole('button', { name: 'Annuler', exact: true }).filter({ hasText: 'Annuler' }).click()
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('')
  await expect.poll(made).toMatchObject({ segments: [], tasks: [] })
})

const segment = {
  id: 'a',
  title: 'Accueil',
  kind: 'opening' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
}
const task = { id: 'b', title: 'Appeler', phase: 'before' as const, owner: null, due_minutes: null }
