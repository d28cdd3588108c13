import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { PASSWORD } from './server.ts'

const line = (page: Page, number: number) => page.getByRole('group', { name: `Ligne ${number}`, exact: true })
const amount = (page: Page, number: number) =>
  line(page, number).getByRole('textbox', { name: 'Montant (€)' })
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' })

test('the budget is written by keyboard, its sum is derived, and the goal follows in one click', async ({
  signIn,
}) => {
  const page = await signIn('admin')
  await page.goto('/campagne')
  await expect(
    page.getByText(/10,00\s€ récoltés sur 30\s000,00\s€ \(0,03\s%\), 1 donateur·ice/),
  ).toBeVisible()
  await expect(page.getByText('Les lignes font l’objectif.')).toBeVisible()
  await expect(save(page)).toBeDisabled()
  await amount(page, 1).fill('2000')
  await expect(page.getByText(/Les lignes dépassent l’objectif de 100,00\s€/)).toBeVisible()
  await expect(line(page, 1)).toContainText(/6,67\s%/)
  await page.getByRole('button', { name: 'Ajouter une ligne' }).press('Enter')
  await page.keyboard.type('Café')
  await page.keyboard.press('Control+s')
  await expect(amount(page, 8)).toBeFocused()
  await expect(amount(page, 8)).toHaveAccessibleDescription(/Indiquez un montant/)
  await expectAccessibleInBothThemes(page)
  await page.keyboard.type('12,5')
  await page.getByRole('button', { name: 'Monter : Café' }).press('Enter')
  await expect(amount(page, 7)).toHaveValue('12,50')
  await page.getByRole('button', { name: 'Prendre la somme comme objectif' }).click()
  await expect(page.getByRole('textbox', { name: 'Objectif (€)' })).toHaveValue(/^30\s112,50$/)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Campagne enregistrée.')).toBeVisible()
  await expect(page.getByText(/récoltés sur 30\s112,50\s€/)).toBeVisible()
  await page.reload()
  await expect(line(page, 7).getByRole('textbox', { name: 'Libellé' })).toHaveValue('Café')
  await expectReflow(page)
})

test('a removed line comes back, and leaving unsaved text asks first', async ({ signIn }) => {
  const page = await signIn('admin')
  await page.goto('/campagne')
  const label = await line(page, 2).getByRole('textbox', { name: 'Libellé' }).inputValue()
  await page.getByRole('button', { name: `Supprimer : ${label}` }).click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(line(page, 2).getByRole('textbox', { name: 'Libellé' })).toHaveValue(label)
  await expect(save(page)).toBeDisabled()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Campagne d’hiver')
  await page.getByRole('link', { name: 'Tags' }).click()
  await page.getByRole('button', { name: 'Rester' }).click()
  const title = page.getByRole('textbox', { name: 'Titre' })
  await expect(title).toHaveValue('Campagne d’hiver')

  // Somebody who only reads it signs in over the page: what was typed is still there to be copied.
  await page.context().clearCookies()
  await save(page).click()
  await page.getByRole('button', { name: 'Prendre un autre compte' }).click()
  await page.getByLabel('Adresse e-mail').fill('editor@demo.regie')
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'reste à lire et à copier' })).toBeVisible()
  await expect(title).toHaveValue('Campagne d’hiver')
  await expect(save(page)).toBeDisabled()
})

test('who saves second keeps every figure, sees the other’s, and decides', async ({ signIn }) => {
  const [ana, ben] = [await signIn('admin'), await signIn('admin')]
  for (const page of [ana, ben]) {
    await page.goto('/campagne')
    await expect(save(page)).toBeVisible()
  }
  await ana.getByRole('textbox', { name: 'Titre' }).fill('Pour un studio neuf')
  await save(ana).click()
  await expect(ana.getByText('Campagne enregistrée.')).toBeVisible()
  await ben.getByRole('combobox', { name: 'Période' }).selectOption('Une fois')
  await save(ben).click()
  await expect(ben.getByRole('alert')).toContainText('Quelqu’un a enregistré avant vous')
  await expect(ben.getByRole('textbox', { name: 'Titre' })).toHaveAccessibleDescription(/studio neuf/)
  await expectAccessibleInBothThemes(ben)
  await save(ben).click()
  await expect(ben.getByText('Campagne enregistrée.')).toBeVisible()
  await expect(ben.getByRole('textbox', { name: 'Titre' })).toHaveValue('Pour un studio neuf')
  await expect(ben.getByRole('combobox', { name: 'Période' })).toHaveValue('once')
})

test('an editor reads the campaign and is told who writes it', async ({ signIn }) => {
  const page = await signIn('editor')
  await page.goto('/campagne')
  await expect(page.getByText('Seul·es les admins modifient la campagne.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Loyer/ })).toBeVisible()
  await expect(page.getByRole('textbox')).toBeHidden()
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
})

test('each month keeps its campaign: the next is prepared with the lines of another, and the bar stands on every public page', async ({
  given,
  signIn,
}) => {
  const [guest, tag] = [await given.guest('Maëlis Kerouanton'), await given.tag('Cagnotte')]
  const guests = [{ guest_id: guest.id, role_label: null }]
  const shown = await given.publishable('Qui paie le studio', { guests, tag_ids: [tag.id] })
  await given.moved(shown, 'published')
  const page = await signIn('admin')
  await page.goto('/campagne')
  const months = page.getByRole('table', { name: 'Tous les mois' })
  await expect(months.getByRole('row', { name: /En cours/ })).toBeVisible()
  await months
    .getByRole('row', { name: /812 donateur·ices/ })
    .getByRole('link')
    .click()
  await expect(page.getByText('Ce mois est clos')).toBeVisible()
  await page.getByRole('link', { name: /^Préparer / }).click()
  await expect(page.getByText('Ce mois n’a pas commencé')).toBeVisible()
  await page
    .getByRole('button', { name: /^Supprimer : / })
    .first()
    .click()
  await page.getByRole('button', { name: /^Reprendre les lignes/ }).click()
  await expect(page.getByText(/^Lignes reprises/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Titre' }).fill('Pour le mois qui vient')
  await page.keyboard.press('Control+s')
  await expect(months.getByRole('row', { name: /À venir/ })).toContainText('Pour le mois qui vient')
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
  const kinds = [
    `/emissions/${shown.page.slug}`,
    `/invites/${guest.slug}`,
    `/tags/${tag.slug}`,
    '/une-page-qui-n-existe-pas-du-tout.html',
  ]
  for (const address of kinds) {
    await page.goto(address)
    await expect(page.getByRole('complementary', { name: /Campagne|studio/ })).toContainText('récoltés sur')
  }
})
