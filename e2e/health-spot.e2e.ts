import { expect, test } from './fixtures.ts'

test('a queue puts the keyboard where the defect is mended: a picture to choose, words for one, a name to read', async ({
  signIn,
}) => {
  const page = await signIn('chef')
  const spots = [
    ['image', 'Image', 'button', 'Choisir une image'],
    ['alt', 'Image', 'textbox', 'Texte alternatif'],
    ['guest_name', 'Découpage du nom', 'button', /^prénom/],
  ] as const
  for (const [defect, place, role, name] of spots) {
    await page.goto(`/sante/${defect}`)
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').press('Enter')
    const region = page.getByRole(defect === 'guest_name' ? 'region' : 'group', { name: place, exact: true })
    await expect(region.getByRole(role, { name }).first()).toBeFocused()
    // And so the next one.
    const before = page.url()
    await expect(page.getByRole('link', { name: 'Suivante' })).toBeVisible()
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page).not.toHaveURL(before)
    await expect(region.getByRole(role, { name }).first()).toBeFocused()
  }
})
