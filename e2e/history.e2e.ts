import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('a version is compared, named, looked at and restored, and the restoring is undone', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'Les jardins suspendus' },
    lead: 'Un chapô pour commencer.',
    body_html: '<h2>Début</h2><p>Un paragraphe.</p>',
  })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}?panneau=historique`)
  const { lead, history } = parts(page)
  await expect(history.getByRole('button', { name: /Création/ })).toBeVisible()
  await save(page, 'Un long chapô pour bien commencer.')
  await history.getByRole('button', { name: /Enregistrement.*Chapô/ }).click()
  await expect(history.getByRole('heading', { name: 'Enregistrement' })).toBeFocused()
  await expect(history.getByRole('insertion')).toHaveText([/long/, /bien/])
  await expect(history.getByRole('deletion')).toHaveCount(0)

  await history.getByRole('button', { name: 'Nommer cette version' }).click()
  await page.getByRole('textbox', { name: 'Nom de la version' }).fill('Avant relecture')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(history.getByRole('heading', { name: 'Avant relecture' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await history.getByRole('button', { name: 'Toutes les versions' }).click()
  await expect(history.getByRole('button', { name: /Avant relecture/ })).toBeFocused()

  await history.getByRole('button', { name: /Création/ }).click()
  await expect(history.getByText('C’est la première version')).toBeVisible()
  await history.getByRole('radio', { name: 'La page actuelle' }).check()
  await expect(history.getByRole('insertion')).toHaveText([/long/, /bien/])
  await history.getByRole('radio', { name: 'Aperçu', exact: true }).check()
  await expect(
    page.frameLocator('iframe[title="Aperçu"]').getByText('Un chapô pour commencer.'),
  ).toBeVisible()

  await lead.fill('Un long chapô, pas encore enregistré.')
  await history.getByRole('button', { name: 'Restaurer cette version' }).click()
  const dialog = page.getByRole('dialog', { name: /Restaurer cette version/ })
  await expect(dialog).toContainText('Son état actuel reste dans l’historique')
  await dialog.getByRole('button', { name: 'Restaurer cette version' }).click()
  await expect(lead).toHaveValue('Un chapô pour commencer.')
  await expect.poll(async () => (await given.stored(id)).lead).toBe('Un chapô pour commencer.')
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Annuler' }).click()
  await expect(lead).toHaveValue('Un long chapô, pas encore enregistré.')
  await history.getByRole('button', { name: 'Toutes les versions' }).click()
  await expect(history.getByRole('button', { name: /Restauration/ })).toHaveCount(2)
  await expect(history.getByRole('button', { name: /Reprend la version du/ })).toHaveCount(2)
})

test('the history says who published, and keeps the text that lost a merge', async ({ given, signIn }) => {
  const made = await given.publishable('Une émission publiée')
  await given.moved(made, 'published')
  await given.setAside(made.id, { lead: 'Le chapô qui a perdu', duration_seconds: 5400 })
  const page = await signIn('viewer')
  await page.goto(`/emissions/${made.id}?panneau=historique`)
  const { history } = parts(page)
  await expect(history.getByRole('button', { name: /Publication/ })).toBeVisible()
  await history.getByRole('button', { name: /Texte écarté d’une fusion/ }).click()
  await expect(history.getByRole('insertion')).toHaveText([/Le chapô qui a perdu/])
  await expect(history.getByText('1\u00a0h\u00a030')).toBeVisible()
  await expect(history.getByRole('button', { name: 'Restaurer cette version' })).toHaveAccessibleDescription(
    /rôle/,
  )
})

test('the history is used by keyboard alone, and on a phone', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'Au clavier' }, lead: 'Avant.' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}?panneau=aucun`)
  const { lead, history } = parts(page)
  await save(page, 'Après.')
  await page.getByRole('button', { name: 'Historique' }).press('Enter')
  await history.getByRole('button', { name: /Création/ }).press('Enter')
  await expect(history.getByRole('heading', { name: 'Création' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(history.getByRole('button', { name: 'Restaurer cette version' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(lead).toHaveValue('Avant.')

  await expectReflow(page)
  await expect(history.getByRole('heading', { name: 'Création' })).toBeVisible()
  await page.getByRole('button', { name: /Fermer.*Historique/ }).click()
  await expect(history).toBeHidden()
  await expect(lead).toBeVisible()
})

function parts(page: Page) {
  return {
    lead: page.getByRole('textbox', { name: 'Chapô', exact: true }),
    history: page.getByRole('complementary', { name: 'Historique' }),
  }
}

async function save(page: Page, text: string) {
  const { lead } = parts(page)
  await lead.fill(text)
  await lead.press('Control+s')
  await expect(page.getByText(/^Enregistré/)).toBeVisible()
}
