import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('what was meant is found, in lists as in the palette, which goes anywhere by keyboard', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Les donateur·ices du zéphyr' } })
  await given.guest('Anatole Quetzalcoatlus')
  await given.tag('Défense de l’ordre boréal')
  const page = await signIn('admin')

  await page.goto('/emissions?q=donatrices%20zephyr')
  await expect(page.getByRole('link', { name: 'Les donateur·ices du zéphyr' })).toBeVisible()
  await page.goto('/invites?q=quetzalcoaltus')
  await expect(page.getByText('Anatole Quetzalcoatlus').first()).toBeVisible()
  await page.goto('/tags?q=l%27ordre%20boreal')
  await expect(page.getByText('Défense de l’ordre boréal').first()).toBeVisible()

  const palette = page.getByRole('dialog', { name: 'Rechercher partout' })
  const input = palette.getByRole('combobox')
  const option = (name: RegExp) => palette.getByRole('option', { name })
  await page.keyboard.press('Control+k')
  await expect(input).toBeFocused()
  await page.keyboard.type('donateurs zephir')
  await expect(option(/donateur·ices du zéphyr/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/emissions/${id}`))
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('group', { name: 'Récemment ouverts' })).toContainText('zéphyr')
  await expect(option(/Nouvelle émission/)).toBeVisible()
  await page.keyboard.type('@quetzal')
  await expect(option(/Anatole Quetzalcoatlus/)).toBeVisible()
  await expect(palette.getByRole('group', { name: 'Émissions' })).toBeHidden()
  await expect(palette.getByRole('button', { name: '@ Invité·es' })).toHaveAttribute('aria-pressed', 'true')
  await palette.getByRole('button', { name: '# Tags' }).click()
  await expect(input).toHaveValue('#quetzal')
  await expect(input).toBeFocused()
  await expect(palette).toContainText('Aucun résultat')
  await input.fill('>aller à l’agenda')
  await expect(option(/Aller à l’agenda/)).toHaveAttribute('aria-selected', 'true')
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Agenda/ })).toBeFocused()
})
