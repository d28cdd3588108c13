import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

test('the palette finds a page, a guest, a tag and a place, by keyboard alone', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'L’Étoile du berger' } })
  await given.guest('Maïwenn Le Goff')
  await given.tag('Étoffes')
  const page = await signIn('editor')
  await page.goto('/emissions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const find = async (text: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Rechercher partout' })).toBeVisible()
    await page.keyboard.type(text)
  }
  await find('etoile berger')
  await expect(page.getByRole('option', { name: /L’Étoile du berger/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/emissions/${id}`))
  await find('le goff maiwenn')
  await expect(page.getByRole('option', { name: /Maïwenn Le Goff/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await find('etoffes')
  await expect(page.getByRole('option', { name: /Étoffes/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await find('agenda')
  await page.getByRole('option', { name: /Agenda/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Agenda/ })).toBeFocused()
  await find('zzyzx')
  await expect(page.getByRole('dialog')).toContainText(/Rien|Aucun/)
  await expectAccessible(page)
  await expectReflow(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('what is typed before the palette has come is in it, and moves nothing on the page', async ({
  signIn,
}) => {
  const page = await signIn('editor')
  await page.goto('/emissions')
  await expect(page.getByRole('heading', { level: 1, name: 'Émissions' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('girka', { delay: 5 })
  await expect(page.getByRole('combobox', { name: 'Chercher' })).toHaveValue('girka')
  await expect(page).toHaveURL(/\/emissions$/)
})
