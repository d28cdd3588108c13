import { readFile } from 'node:fs/promises'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('an admin finds who did what, before and after, by person, thing and day, and takes it away', async ({
  given,
  signIn,
}) => {
  const broadcast = await given.publishable('Une page du journal')
  await given.moved(broadcast, 'published')
  await given.guest('=Renée Vautrin')
  const page = await signIn('admin')
  await page.goto('/equipe')
  await page.getByRole('button', { name: 'Inviter une personne' }).click()
  await page.getByRole('textbox', { name: 'Nom' }).fill('Zoé Brémond')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('zoe.bremond@exemple.fr')
  await page.getByRole('button', { name: 'Créer le lien' }).click()
  await page.getByRole('button', { name: 'Terminé' }).click()
  await page.getByRole('button', { name: /^Modifier.*Zoé Brémond/ }).click()
  await page.getByRole('combobox', { name: 'Rôle' }).selectOption('producer')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('row', { name: /Zoé Brémond/ })).toContainText('Production')

  await page.getByRole('link', { name: 'Journal' }).click()
  const lines = page.getByRole('row')
  await expect(lines.filter({ hasText: 'Une page du journal' }).filter({ hasText: 'Publiée' })).toContainText(
    'Conseils ignorés',
  )
  await page.getByRole('checkbox', { name: 'Conseils ignorés' }).check()
  await expect(page).toHaveURL(/advice=ignored/)
  await expect(lines.filter({ hasText: 'Zoé Brémond' })).toHaveCount(0)
  await expect(lines.filter({ hasText: 'Une page du journal' })).toHaveText([/Publiée/])
  await expectAccessibleInBothThemes(page)
  await page.getByRole('checkbox', { name: 'Conseils ignorés' }).uncheck()
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('bremond zoe')
  await expect(page).toHaveURL(/q=bremond/)
  const change = lines.filter({ hasText: 'Modification' })
  await expect(change).toContainText('Rédaction')
  await expect(change).toContainText('Production')
  await page.getByRole('combobox', { name: 'Sur quoi' }).selectOption('user')
  await page.getByRole('combobox', { name: 'Acte' }).selectOption('user.update')
  await expect(lines).toHaveCount(2)
  await change.getByRole('link', { name: 'Zoé Brémond' }).click()
  await expect(page).toHaveURL(/subject=/)
  await page.reload()
  await expect(lines.filter({ hasText: 'Zoé Brémond' })).toHaveText([/Modification/, /Invitation/])

  await page.getByRole('button', { name: /^Retirer le filtre/ }).click()
  await expect(page).not.toHaveURL(/subject/)
  await page.goto('/journal?noun=guest')
  await expect(lines.filter({ hasText: '=Renée Vautrin' })).toHaveCount(1)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
  const file = await readFile(await (await coming).path(), 'utf8')
  expect(file).toContain("'=Renée Vautrin")
  expect(file).not.toMatch(/,"?=/)
  await page.goto('/journal?q=personne-de-ce-nom')
  await expect(page.getByText('Aucun acte ne correspond')).toBeVisible()
  await page.goto('/journal')
  await expect(lines.filter({ hasText: 'Connexion' }).first()).toBeVisible()
  await expectReflow(page)
})

test('a chief editor learns that the journal is not theirs', async ({ signIn }) => {
  const page = await signIn('chef')
  await page.goto('/journal')
  await expect(page.getByRole('alert')).toContainText('Votre rôle ne permet pas cette action.')
  await expect(page.getByRole('link', { name: 'Journal' })).toBeHidden()
})
