import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { openAgenda, plannedLive } from './schedule-steps.ts'

test('an agenda is subscribed to: the public address, a private one told once, read, and revoked', async ({
  given,
  server,
  signIn,
}) => {
  await plannedLive(given, 'Veille, étangs ; et lanternes', '2037-12-02T18:00:00Z')
  const page = await signIn('viewer')
  await openAgenda(page)
  await page.getByRole('button', { name: 'S’abonner' }).click()
  const dialog = page.getByRole('dialog', { name: 'S’abonner à l’agenda' })
  await expect(dialog.getByRole('textbox', { name: 'Adresse publique' })).toHaveValue(/\/calendar\.ics$/)
  await expect(dialog.getByText('Aucune adresse privée.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Pour quel appareil' }).fill('Téléphone')
  await page.keyboard.press('Enter')
  const told = dialog.getByRole('textbox', { name: 'Nouvelle adresse, montrée une seule fois' })
  await expect(told).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/)
  await expect(dialog.getByRole('listitem')).toContainText('jamais lue')
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)

  const path = new URL(await told.inputValue()).pathname
  const read = async () => fetch(`${server.url}${path}`)
  expect(await (await read()).text()).toContain('SUMMARY:Veille\\, étangs \\; et lanternes')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'S’abonner' }).click()
  await expect(dialog.getByRole('listitem')).toContainText('Téléphone')
  await expect(told).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Révoquer « Téléphone »' }).click()
  const asked = page.getByRole('dialog', { name: 'Révoquer « Téléphone » ?' })
  await expect(asked.getByRole('button', { name: 'Annuler' })).toBeFocused()
  await asked.getByRole('button', { name: 'Révoquer l’adresse' }).click()
  await expect(dialog.getByText('Aucune adresse privée.')).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Mes adresses privées' })).toBeFocused()
  expect((await read()).status).toBe(404)
})
