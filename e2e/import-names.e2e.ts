import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('« Nom » beside « Prénom » is the family’s, and the names are read before anything is written', async ({
  signIn,
}) => {
  const page = await signIn('admin')
  await page.goto('/importer/invites')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir un fichier CSV' }).click()
  const text = 'Nom;Prénom;Fonction\r\nMonteaugris;Élise;autrice\r\nDu Vallon;Bérengère;juriste\r\n'
  await (await chooser).setFiles({ name: 'carnet.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByRole('combobox', { name: 'Nom', exact: true })).toHaveValue('family_name')
  await page.getByRole('button', { name: 'Vérifier sans importer' }).click()
  const first = page.getByRole('list', { name: /^Premières fiches/ })
  await expect(first.getByRole('listitem')).toHaveText([/Élise Monteaugris/, /Bérengère Du Vallon/])
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Importer 2 lignes' }).click()
  await expect(page.getByText('2 fiches ajoutées.')).toBeVisible()
  const { data } = await (await page.request.get('/api/v1/guests?q=monteaugris')).json()
  expect(data).toMatchObject([{ display_name: 'Élise Monteaugris', sort_name: 'Monteaugris, Élise' }])
  await expectReflow(page)
})
