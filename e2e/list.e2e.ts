import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

test('the list is searched, filtered and sorted, and its address brings all of it back', async ({
  given,
  signIn,
}) => {
  for (const title of ['Les phares de Bréhat', 'Les phares de Penmarc’h'])
    await given.broadcast({ page: { title }, aired_on: '2024-03-05', season_number: 41 })
  const page = await signIn('editor')
  await page.goto('/emissions')
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('phares')
  await page.getByRole('textbox', { name: 'Saison' }).fill('41')
  await page.getByRole('combobox', { name: 'Il manque' }).selectOption('sans vidéo')
  const titles = page.getByRole('link', { name: /^Les phares/ })
  await expect(titles).toHaveCount(2)
  await page.getByRole('button', { name: 'Titre' }).click()
  await expect(page.getByRole('columnheader', { name: 'Titre' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(titles).toHaveText(['Les phares de Bréhat', 'Les phares de Penmarc’h'])
  await page.reload()
  await expect(titles).toHaveCount(2)
  await expect(page.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('phares')

  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('zzyzx')
  await expect(page.getByText('Aucune émission ne répond à cette recherche')).toBeVisible()
  await page.getByRole('button', { name: 'Retirer le filtre : saison 41' }).click()
  await expect(page).toHaveURL(/missing=video/)
  await expect(page).not.toHaveURL(/season/)
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Filtres actifs' })).toBeHidden()
})

test('the list is narrowed by a guest and a tag found by name, by keyboard', async ({ given, signIn }) => {
  const [guest, tag] = [await given.guest('Solenn Kervran-Phare'), await given.tag('Balisage des chenaux')]
  const guests = [{ guest_id: guest.id, role_label: null }]
  await given.broadcast({ page: { title: 'Le feu et le chenal' }, guests, tag_ids: [tag.id] })
  await given.broadcast({ page: { title: 'Le feu seul' }, guests })
  const page = await signIn('editor')
  await page.goto('/emissions')
  const titles = page.getByRole('link', { name: /^Le feu/ })
  await page.getByRole('combobox', { name: 'Avec l’invité·e' }).pressSequentially('kervran')
  await expect(page.getByRole('option', { name: /Solenn Kervran-Phare/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(titles).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Avec le tag' }).pressSequentially('balisage')
  await expect(page.getByRole('option', { name: /Balisage des chenaux/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(titles).toHaveText(['Le feu et le chenal'])
  await expect(page).toHaveURL(
    new RegExp(`guest=${guest.id}.*tag=${tag.id}|tag=${tag.id}.*guest=${guest.id}`),
  )
  await page.getByRole('button', { name: /^Retirer le filtre.*Balisage/ }).click()
  await expect(titles).toHaveCount(2)
  await expectAccessible(page)
})

test('lines are walked and opened from the keyboard, and a page is begun with n', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'Moulins de la Sèvre' } })
  await given.broadcast({ page: { title: 'Moulins du Layon' } })
  const page = await signIn('editor')
  await page.goto('/emissions?q=moulins&sort=title')
  const first = page.getByRole('link', { name: 'Moulins de la Sèvre' })
  const second = page.getByRole('link', { name: 'Moulins du Layon' })
  await expect(second).toBeVisible()
  await page.keyboard.press('j')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('k')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Moulins de la Sèvre')

  await page.goto('/emissions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/emissions\/nouvelle$/)
})

test('whoever only reads is offered no new page, neither by a button nor by a key', async ({ signIn }) => {
  const page = await signIn('viewer')
  await page.goto('/emissions')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nouvelle émission' })).toBeHidden()
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).not.toContainText(
    'Nouvelle émission',
  )
  await expect(page).toHaveURL(/\/emissions$/)
})

test('an address with a filter that means nothing opens, and says what it left out', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'Le pont transbordeur' } })
  const page = await signIn('viewer')
  await page.goto('/emissions?q=transbordeur&couleur=rouge&status=perdu')
  await expect(page.getByRole('link', { name: 'Le pont transbordeur' })).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'Filtre inconnu, ignoré : couleur, status' }),
  ).toBeVisible()
})

test('the trash is a click away, and leaves by the same filters', async ({ given, signIn }) => {
  const page = await signIn('chef')
  await given.moved(await given.broadcast({ page: { title: 'Un essai jeté' } }), 'trashed')
  await page.goto('/emissions?q=essai+jete')
  await expect(page.getByText('Aucune émission ne répond à cette recherche')).toBeVisible()
  await page.getByRole('link', { name: 'Voir la corbeille' }).click()
  await expect(page.getByRole('link', { name: 'Un essai jeté' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'État' })).toHaveValue('trashed')
})

test('on a phone the filters fold behind a button that counts them, and the order is theirs too', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'Bac de Royan' }, aired_on: '2023-01-01' })
  await given.broadcast({ page: { title: 'Bac de Lamanon' }, aired_on: '2023-02-01' })
  const page = await signIn('editor')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/emissions?q=bac+de&missing=video')
  const rows = page.getByRole('link', { name: /^Bac de/ })
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('combobox', { name: 'État' })).toBeHidden()
  await page.getByRole('button', { name: 'Filtres (1)' }).click()
  await page.getByRole('combobox', { name: 'Trier par' }).selectOption('Date, ordre croissant')
  await expect(rows).toHaveText(['Bac de Royan', 'Bac de Lamanon'])
  await expectAccessible(page)
  await expectReflow(page)
})
