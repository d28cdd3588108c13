import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('the public sees what was published, until the page is updated', async ({
  given,
  signIn,
  page: reader,
}) => {
  const { id, page: made } = await given.publishable('Les jardins suspendus')
  const address = `/emissions/${made.slug}`
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await publish(page, 'Publier')
  await expect(page.getByText('La page est publiée.')).toBeVisible()
  const update = page.getByRole('button', { name: 'Mettre à jour' })
  await expect(update).toHaveAccessibleDescription('La page publique est à jour.')

  const subtitle = page.getByRole('textbox', { name: 'Sous-titre' })
  await subtitle.fill('Un autre étage')
  await expect(page.getByText('Modifications non publiées')).toBeVisible()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Les jardins suspendus')
  await expect(reader.getByText('Un autre étage')).toBeHidden()

  await subtitle.fill('Un autre étage encore')
  await page.keyboard.press('Control+Enter')
  await publish(page, 'Mettre à jour', { opened: true })
  await expect(page.getByText('Modifications non publiées')).toBeHidden()
  await reader.goto(address)
  await expect(reader.getByText('Un autre étage encore')).toBeVisible()
})

test('what keeps a page from being published is told, and each leads to its field', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'À peine un titre' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await page.getByRole('button', { name: 'Publier' }).click()
  const dialog = page.getByRole('dialog', { name: 'La page ne peut pas encore être publiée' })
  await expect(dialog.getByRole('button', { name: 'Publier' })).toBeHidden()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Le chapô manque' }).click()
  const lead = page.getByRole('textbox', { name: 'Chapô', exact: true })
  await expect(dialog).toBeHidden()
  await expect(lead).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('button', { name: 'La date du live manque' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toBeFocused()
})

test('a preview link opens the working copy to whoever holds it, until it is closed', async ({
  given,
  signIn,
  page: reader,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Encore un brouillon' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await page.getByRole('button', { name: 'Partager l’aperçu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Partager l’aperçu' })
  await dialog.getByRole('textbox', { name: /Pour qui/ }).fill('Relecture de Nour')
  await dialog.getByRole('button', { name: 'Créer le lien' }).click()
  const link = await dialog.getByRole('textbox', { name: /^Lien/ }).inputValue()
  await expectAccessible(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copier' }).click()
  await expect(dialog.getByRole('button', { name: 'Copié' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const path = new URL(link).pathname
  const shown = await reader.goto(path)
  expect(shown?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Encore un brouillon')
  await expect(reader.getByRole('complementary', { name: 'Aperçu' })).toBeVisible()
  await expectAccessibleInBothThemes(reader)
  await expectReflow(reader)

  const open = dialog.getByRole('listitem').filter({ hasText: 'Relecture de Nour' })
  await open.getByRole('button', { name: /Fermer/ }).click()
  await expect(open).toBeHidden()
  expect((await reader.goto(path))?.status()).toBe(410)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’ouvre plus rien')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Partager l’aperçu' })).toBeFocused()
})

test('a page is withdrawn, archived, trashed and restored, and its address tells the truth', async ({
  given,
  signIn,
  page: reader,
}) => {
  const published = await given.moved(await given.publishable('Une page qui va et vient'), 'published')
  const answer = async () => (await reader.goto(`/emissions/${published.page.slug}`))?.status()
  const page = await signIn('chef')
  await page.goto(`/emissions/${published.id}`)
  expect(await answer()).toBe(200)
  await move(page, 'Archiver', 'La page est archivée.')
  expect(await answer()).toBe(200)
  await move(page, 'Dépublier', 'La page est de nouveau un brouillon.')
  expect(await answer()).toBe(410)
  await expectAccessible(reader)
  await move(page, 'Mettre à la corbeille', 'La page est à la corbeille.')
  await expect(page.getByRole('button', { name: 'Publier' })).toHaveAccessibleDescription(/à la corbeille/)
  await move(page, 'Restaurer', 'La page est restaurée, en brouillon.', { asked: false })
  await publish(page, 'Publier')
  await expect(page.getByText('La page est publiée.')).toBeVisible()
  expect(await answer()).toBe(200)
})

test('a page goes to review, and comes back with a note that must be written', async ({ given, signIn }) => {
  const { id } = await given.publishable('Une page à relire')
  const editor = await signIn('editor')
  await editor.goto(`/emissions/${id}`)
  await move(editor, 'Envoyer en relecture', 'La page attend une relecture.', { asked: false })
  await expect(editor.getByText('En relecture', { exact: true })).toBeVisible()

  const chef = await signIn('chef')
  await chef.goto(`/emissions/${id}`)
  await chef.getByRole('button', { name: 'Autres actions' }).click()
  await chef.getByRole('menuitem', { name: 'Renvoyer en écriture' }).click()
  const dialog = chef.getByRole('dialog', { name: 'Renvoyer en écriture' })
  await dialog.getByRole('button', { name: 'Renvoyer en écriture' }).click()
  await expect(dialog.getByText('Écrivez ce qu’il reste à faire.')).toBeVisible()
  await expectAccessible(chef)
  await dialog.getByRole('textbox', { name: /Note/ }).fill('Le chapô dit deux fois la même chose.')
  await dialog.getByRole('button', { name: 'Renvoyer en écriture' }).click()
  await expect(chef.getByText('La page est de nouveau un brouillon.')).toBeVisible()
  expect((await given.stored(id)).status).toBe('draft')
})

test('the antenna is held by whoever may; the others are told why not', async ({ given, signIn }) => {
  const start = new Date(Date.now() + 3_600_000).toISOString()
  const { id } = await given.publishable('Un live du soir', { scheduled_start_at: start })
  const editor = await signIn('editor')
  await editor.goto(`/emissions/${id}`)
  await editor.getByRole('button', { name: 'Autres actions' }).click()
  const plan = editor.getByRole('menuitem', { name: /Planifier le live/ })
  await expect(plan).toHaveAttribute('aria-disabled', 'true')
  await expect(plan).toContainText('Votre rôle ne permet pas cette action.')
  await expectAccessible(editor)

  const producer = await signIn('producer')
  await producer.goto(`/emissions/${id}`)
  await move(producer, 'Planifier le live', 'Le live est planifié.', { asked: false })
  await move(producer, 'Passer à l’antenne', 'À l’antenne.')
  await expect(producer.getByText('À l’antenne', { exact: true })).toBeVisible()
  await move(producer, 'Reprendre le faux départ', 'Le live est planifié.', { asked: false })
  await move(producer, 'Passer à l’antenne', 'À l’antenne.')
  await move(producer, 'Terminer le live', 'Le live est terminé.', { asked: false })
  await expect(producer.getByText('Live terminé')).toBeVisible()
  await expect(producer.getByRole('button', { name: 'Publier' })).toHaveAccessibleDescription(
    'Votre rôle ne permet pas cette action.',
  )
})

test('two people publish the same page: nobody’s text is lost, and nobody publishes unread', async ({
  given,
  signIn,
  page: reader,
}) => {
  const { id, page: made } = await given.publishable('La page à quatre mains')
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  for (const page of [ana, ben]) {
    await page.goto(`/emissions/${id}`)
    await expect(page.getByRole('button', { name: 'Publier' })).toBeVisible()
  }
  await ana.keyboard.press('Control+Enter')
  await expect(ana.getByRole('dialog', { name: 'Publier cette page' })).toBeVisible()
  await ben.getByRole('textbox', { name: 'Sous-titre' }).fill('Écrit par Ben')
  await publish(ben, 'Publier')
  await expect(ben.getByText('La page est publiée.')).toBeVisible()

  await ana.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await expect(ana.getByText(/Quelqu’un a modifié la page entre-temps/)).toBeVisible()
  await expect(ana.getByRole('textbox', { name: 'Sous-titre' })).toHaveValue('Écrit par Ben')
  await expect(ana.getByRole('button', { name: 'Mettre à jour' })).toBeVisible()

  await ben.getByRole('textbox', { name: 'Sous-titre' }).fill('Repris par Ben')
  await publish(ben, 'Mettre à jour')
  await expect(ben.getByText('La page publique est à jour.')).toBeVisible()
  await ana.getByRole('textbox', { name: 'Titre', exact: true }).fill('La page à quatre mains, d’Ana')
  await publish(ana, 'Mettre à jour')
  await expect(ana.getByText('La page publique est à jour.')).toBeVisible()
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('La page à quatre mains, d’Ana')
  await expect(reader.getByText('Repris par Ben')).toBeVisible()
})

/** Presses the main action and confirms. */
async function publish(page: Page, verb: 'Publier' | 'Mettre à jour', { opened = false } = {}) {
  if (!opened) await page.getByRole('button', { name: verb }).click()
  const dialog = page.getByRole('dialog', { name: `${verb} cette page` })
  await dialog.getByRole('button', { name: verb }).click()
  await expect(dialog).toBeHidden()
}

/** Makes another move from the menu, confirms it where it asks, and waits until it is said to be done. */
async function move(page: Page, verb: string, done: string, { asked = true } = {}) {
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await page.getByRole('menuitem', { name: verb }).click()
  if (asked) await page.getByRole('dialog', { name: verb }).getByRole('button', { name: verb }).click()
  // The word of an earlier move like this one may still be on screen.
  await expect(page.getByText(done, { exact: true }).first()).toBeVisible()
}

test('a picture that the public sees stays described: what is emptied says why, and the rest is saved', async ({
  given,
  signIn,
}) => {
  const { id } = await given.moved(await given.publishable('La digue en hiver'), 'published')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const alt = page.getByRole('textbox', { name: 'Texte alternatif' })
  const before = await alt.inputValue()
  await page.getByRole('textbox', { name: 'Sous-titre' }).fill('Une saison de tempêtes')
  await alt.fill('')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Une page publiée montre cette image')).toBeVisible()
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('Une saison de tempêtes')
  expect((await given.stored(id)).page.image?.alt).toBe(before)
  await alt.fill('Une digue sous la neige')
  await expect(page.getByText('Une page publiée montre cette image')).toBeHidden()
  await expect.poll(async () => (await given.stored(id)).page.image?.alt).toBe('Une digue sous la neige')
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
})
