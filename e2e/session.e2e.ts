import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'
import { PASSWORD } from './server.ts'

test('signing in leads where one was going, and a wrong password says so', async ({ page }) => {
  await page.goto('/emissions?q=mer')
  await expect(page).toHaveTitle('Connexion · Régie')
  await page.getByLabel('Adresse e-mail').fill('editor@demo.regie')
  await page.getByLabel('Mot de passe').fill('pas le bon')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert')).toContainText('Adresse ou mot de passe incorrect.')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('editor@demo.regie')
  await expectAccessible(page)
  await expectReflow(page)
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/emissions\?q=mer$/)
})

test('an address of another site is never followed after signing in', async ({ page }) => {
  await page.goto('/connexion?retour=//example.com')
  await page.getByLabel('Adresse e-mail').fill('editor@demo.regie')
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('a session that ends under one’s hands asks for the password, over what was typed', async ({
  signIn,
}) => {
  const page = await signIn('editor')
  await page.goto('/emissions')
  const search = page.getByRole('searchbox', { name: 'Rechercher' })
  await expect(search).toBeVisible()
  await page.context().clearCookies()
  await search.fill('lanterne')
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await expect(dialog.getByLabel('Mot de passe')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(search).toHaveValue('lanterne')
  await expect(page.getByRole('alert')).toBeHidden()
})

test('signing out closes the door', async ({ signIn }) => {
  const page = await signIn('viewer')
  await page.goto('/emissions')
  await page.getByRole('button', { name: /^Compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveTitle('Connexion · Régie')
  await page.goto('/emissions')
  await expect(page).toHaveTitle('Connexion · Régie')
})

test('signing in again in another tab stops no save; another person’s sign-in sends nothing under their name', async ({
  given,
  server,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Deux onglets' } })
  const page = await signIn('editor')
  const signInAs = (role: string) =>
    page.context().request.post(`${server.url}/api/v1/session`, {
      data: { email: `${role}@demo.regie`, password: PASSWORD },
    })
  await page.goto(`/emissions/${id}`)
  const subtitle = page.getByRole('textbox', { name: 'Sous-titre' })
  await expect(subtitle).toBeVisible()
  await signInAs('editor')
  await subtitle.fill('Écrit après')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('Écrit après')

  await signInAs('chef')
  await subtitle.fill('Écrit sous un autre nom')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: 'Votre session est terminée' })).toBeVisible()
  await expect(subtitle).toHaveValue('Écrit sous un autre nom')
  expect((await given.stored(id)).page.subtitle).toBe('Écrit après')

  // The other person signs in over the page: the text is offered to them, and leaves under their name once they say so.
  await page.getByRole('button', { name: 'Prendre un autre compte' }).click()
  await expectAccessible(page)
  await page.getByLabel('Adresse e-mail').fill('chef@demo.regie')
  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.keyboard.press('Enter')
  const offer = page.getByRole('region', { name: /^Texte de .*, pas encore enregistré$/ })
  await expect(offer).toContainText('Écrit sous un autre nom')
  await expect(subtitle).toHaveValue('Écrit après')
  expect((await given.stored(id)).page.subtitle).toBe('Écrit après')
  await offer.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('Écrit sous un autre nom')
})

test('a session that ends while one writes costs neither the caret, nor the undo, nor a word', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Session finie' }, body_html: '<p>Début</p>' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await text.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' et milieu')
  await page.context().clearCookies()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await expect(dialog.getByLabel('Mot de passe')).toBeFocused()
  await expect(page.getByText(/^Session terminée\s: gardé sur cet appareil/)).toBeVisible()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await given.stored(id)).body_html).toBe('<p>Début et milieu</p>')
  await expect(text).toBeFocused()
  await page.keyboard.type(', fin')
  await expect(text).toHaveText('Début et milieu, fin')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await given.stored(id)).body_html).toBe('<p>Début</p>')
})

test('a session that ends with words selected leaves them selected, and the next key replaces them', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Mots choisis' }, body_html: '<p>Début, fin</p>' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const lead = page.getByRole('textbox', { name: 'Chapô', exact: true })
  await lead.fill('Une annonce')
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await text.focus()
  await page.keyboard.press('Control+End')
  for (const _ of 'fin') await page.keyboard.press('Shift+ArrowLeft')
  await page.context().clearCookies()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await expect(dialog.getByLabel('Mot de passe')).toBeFocused()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(text).toBeFocused()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('fin')
  await page.keyboard.type('suite')
  await expect(text).toHaveText('Début, suite')
  await expect.poll(async () => (await given.stored(id)).body_html).toBe('<p>Début, suite</p>')
  expect((await given.stored(id)).lead).toBe('Une annonce')
})
