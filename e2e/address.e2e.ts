import { expect, test } from './fixtures.ts'

test('an address proposed from the title is numbered when it is taken; one typed by hand is refused', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'La nuit des phares' } })
  const { id } = await given.broadcast({ page: { title: 'Titre d’attente' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const address = page.getByRole('textbox', { name: 'Adresse de la page' })
  await expect(address).toHaveValue('titre-d-attente')
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('La nuit des phares')
  await expect(address).toHaveValue('la-nuit-des-phares')
  await expect(address).toHaveValue('la-nuit-des-phares-2')
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  expect((await given.stored(id)).page.slug).toBe('la-nuit-des-phares-2')

  await address.fill('la-nuit-des-phares')
  await page.keyboard.press('Control+s')
  await expect(address).toHaveAccessibleDescription(/Déjà utilisé/)
  await expect(address).toHaveValue('la-nuit-des-phares')
  await address.fill('ma-nuit')
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('Un autre titre')
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await given.stored(id)).page)
    .toMatchObject({
      title: 'Un autre titre',
      slug: 'ma-nuit',
    })
})

test('a page in the trash that nobody saw leaves its address to others, and comes back with a free one', async ({
  given,
  signIn,
}) => {
  const first = await given.broadcast({ page: { title: 'Le quai des brumes' } })
  await given.moved(first, 'trashed')
  expect((await given.broadcast({ page: { title: 'Le quai des brumes' } })).page.slug).toBe(first.page.slug)
  const page = await signIn('chef')
  await page.goto(`/emissions/${first.id}`)
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: 'Restaurer' }).click()
  await expect(page.getByText(/avait pris son adresse.*le-quai-des-brumes-2/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Adresse de la page' })).toHaveValue('le-quai-des-brumes-2')
})
