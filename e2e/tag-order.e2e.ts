import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'
import { reach } from './keyboard.ts'

test('tags are put in order by keyboard alone, as the public reads them, and the history gives the old order back', async ({
  given,
  signIn,
  page: reader,
}) => {
  const ids = [(await given.tag('Étiage')).id, (await given.tag('Crue')).id, (await given.tag('Méandre')).id]
  const { id, page: made } = await given.publishable('Une rivière en ordre', { tag_ids: ids })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const tags = page.getByRole('list', { name: 'Tags de l’émission' })
  const preview = page.getByTitle('Aperçu').contentFrame()
  const shown = preview.getByRole('list', { name: 'Tags' }).getByRole('listitem')
  await expect(shown).toHaveText(['Étiage', 'Crue', 'Méandre'])

  const down = tags.getByRole('button', { name: 'Descendre : Étiage' })
  await reach(page, down)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Étiage : position 2 sur 3.')).toBeAttached()
  await expect(shown).toHaveText(['Crue', 'Étiage', 'Méandre'])
  await expect(down).toBeFocused()

  const handle = tags.getByRole('button', { name: 'Déplacer : Méandre' })
  await expect(handle).toHaveAccessibleDescription(/^Espace pour saisir/)
  await reach(page, handle)
  await page.keyboard.press('Space')
  await expect(page.getByText('Méandre saisi : position 3 sur 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Méandre : position 2 sur 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Méandre : position 1 sur 3.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(tags.getByRole('listitem')).toHaveText(['Méandre', 'Crue', 'Étiage'])
  await expect(shown).toHaveText(['Méandre', 'Crue', 'Étiage'])
  await expect(handle).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await given.stored(id)).tags.map(({ name }) => name))
    .toEqual(['Méandre', 'Crue', 'Étiage'])
  await given.moved(await given.stored(id), 'published')
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'Méandre',
    'Crue',
    'Étiage',
  ])

  await page.goto(`/emissions/${id}?panneau=historique`)
  const history = page.getByRole('complementary', { name: 'Historique' })
  await history
    .getByRole('button', { name: /Enregistrement.*Tags/ })
    .first()
    .press('Enter')
  await expect(history.getByRole('listitem').filter({ hasText: 'Déplacé' })).toHaveCount(2)
  await history.getByRole('button', { name: 'Toutes les versions' }).press('Enter')
  await history.getByRole('button', { name: /Création/ }).press('Enter')
  await history.getByRole('button', { name: 'Restaurer cette version' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Restaurer cette version' }).press('Enter')
  await expect(tags.getByRole('listitem')).toHaveText(['Étiage', 'Crue', 'Méandre'])
  await expectReflow(page)
})

test('a tag that is held stays where it is while the page is saved and changes above it', async ({
  given,
  signIn,
}) => {
  const ids = [(await given.tag('Amont')).id, (await given.tag('Aval')).id, (await given.tag('Delta')).id]
  const { id } = await given.broadcast({ page: { title: 'Un tag en main' }, tag_ids: ids })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const tags = page.getByRole('list', { name: 'Tags de l’émission' })
  const handle = tags.getByRole('button', { name: 'Déplacer : Delta' })
  await expect(handle).toHaveAccessibleDescription(/^Espace pour saisir/)
  await page.getByRole('textbox', { name: 'Heures' }).fill('2')
  await handle.press('Space')
  await expect(page.getByText('Delta saisi : position 3 sur 3.')).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('Delta : position 3 sur 3.')).toBeAttached()
  await expect(tags.getByRole('listitem')).toHaveText(['Amont', 'Aval', 'Delta'])
})
