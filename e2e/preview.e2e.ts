import { expect, expectAccessible, test } from './fixtures.ts'

test('the preview follows what is typed, as on a phone or on a desktop', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'La vitrine' } })
  const page = await signIn('editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/emissions/${id}`)
  const frame = page.getByTitle('Aperçu')
  const shown = frame.contentFrame().getByRole('heading', { level: 1 })
  const width = () =>
    frame
      .contentFrame()
      .locator('html')
      .evaluate(() => document.documentElement.clientWidth)
  await expect(shown).toHaveText('La vitrine')
  await page.getByRole('radio', { name: /^Ordinateur/ }).check()
  await expect.poll(width).toBe(1100)
  const title = page.getByRole('textbox', { name: 'Titre', exact: true })
  await title.fill('La vitrine du soir')
  await expect(shown).toHaveText('La vitrine du soir')
  await page.getByRole('radio', { name: /^Téléphone/ }).check()
  await expect.poll(width).toBe(390)
  await expect(shown).toHaveText('La vitrine du soir')
  await expectAccessible(page)
})

test('the preview alone follows what is saved elsewhere, at the width that was chosen', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'La seconde fenêtre' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const alone = await page.context().newPage()
  await alone.goto(`/emissions/${id}/apercu`)
  const shown = alone.getByTitle('Aperçu').contentFrame().getByRole('heading', { level: 1 })
  await expect(shown).toHaveText('La seconde fenêtre')
  const phone = alone.getByRole('radio', { name: /^Téléphone/ })
  await phone.check()
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('La fenêtre du fond')
  await page.keyboard.press('Control+s')
  await expect(shown).toHaveText('La fenêtre du fond')
  await expect(phone).toBeChecked()
})

test('the preview alone opens on a phone as on a phone', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'La vitrine de poche' } })
  const page = await signIn('editor')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/emissions/${id}/apercu`)
  await expect(page.getByRole('radio', { name: /^Téléphone/ })).toBeChecked()
})
