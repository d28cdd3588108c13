import { expect, expectAccessible, test } from './fixtures.ts'

test('a picture is described, credited, then said to be decorative; the public page follows, with its licence', async ({
  given,
  signIn,
  page: reader,
}) => {
  const title = 'Sous la halle'
  const { id, page: made } = await given.publishable(title, { page: { title, image_id: null } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir une image' }).click()
  await (
    await chooser
  ).setFiles({ name: 'halle.png', mimeType: 'image/png', buffer: await page.screenshot() })
  const picture = page.getByRole('group', { name: 'Image' })
  const alternative = picture.getByRole('textbox', { name: 'Texte alternatif' })
  await alternative.fill('Une halle en bois, vide')
  await picture.getByRole('textbox', { name: 'Crédit' }).fill('Lise Arnal, pour la rédaction')
  const point = picture.getByRole('button', { name: /^Point d’intérêt/ })
  await point.press('ArrowRight')
  await expect(point).toHaveAccessibleName(/55.% depuis la gauche, 50.% depuis le haut/)
  await page.getByRole('combobox', { name: 'Licence', exact: true }).selectOption('CC BY')
  const preview = page.getByTitle('Aperçu').contentFrame()
  const shown = { name: 'Une halle en bois, vide' }
  await expect(preview.getByRole('img', shown)).toBeVisible()
  await expect(preview.getByText('Lise Arnal, pour la rédaction')).toBeVisible()
  const saved = async () => {
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
    await given.moved(await given.stored(id), 'published')
    await reader.goto(`/emissions/${made.slug}`)
  }
  await saved()
  await expect(reader.getByRole('img', shown)).toBeVisible()
  const facts = reader.getByRole('article')
  await expect(facts.getByRole('figure').filter({ hasText: 'Lise Arnal, pour la rédaction' })).toBeVisible()
  await expect(facts).toContainText(/licence Creative Commons Attribution\./)
  const data = await reader.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(data)).toMatchObject({
    '@graph': [
      {
        thumbnailUrl: [expect.stringMatching(/^http/)],
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
  })

  await picture.getByRole('checkbox', { name: 'Image décorative' }).check()
  await expect(alternative).toBeDisabled()
  await expect(preview.getByRole('img', shown)).toBeHidden()
  await expectAccessible(page)
  await saved()
  await expect(facts.getByText('Lise Arnal, pour la rédaction')).toBeVisible()
  await expect(facts.getByRole('img')).toHaveCount(0)
  await picture.getByRole('checkbox', { name: 'Image décorative' }).uncheck()
  await expect(alternative).toHaveValue('Une halle en bois, vide')
  await expect(preview.getByRole('img', shown)).toBeVisible()
})

test.describe('without network', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what is said of a picture while somebody else saves the page stands in nobody’s way', async ({
    given,
    signIn,
  }) => {
    const { id } = await given.publishable('Sous le pont', { lead: 'Un chapô.' })
    const page = await signIn('editor')
    await page.goto(`/emissions/${id}`)
    const decorative = page
      .getByRole('group', { name: 'Image' })
      .getByRole('checkbox', { name: 'Image décorative' })
    await decorative.focus()
    await page.context().setOffline(true)
    await decorative.check()
    await given.changed(id, { lead: 'Un chapô venu d’ailleurs.' })
    await page.context().setOffline(false)
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Deux versions' })).toBeHidden()
    await expect(page.getByRole('textbox', { name: 'Chapô', exact: true })).toHaveValue(
      'Un chapô venu d’ailleurs.',
    )
    await expect(decorative).toBeChecked()
    expect((await given.stored(id)).page.image?.decorative).toBe(true)
  })
})
