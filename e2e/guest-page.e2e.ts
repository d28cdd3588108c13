import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('a guest’s page tells where they were seen; what is written there is kept, and read by the public', async ({
  given,
  signIn,
}) => {
  const [guest, friend] = [await given.guest('Ysolde Quermeur'), await given.guest('Tanguy Lestang')]
  const guests = [guest, friend].map(({ id }) => ({ guest_id: id, role_label: 'océanographe' }))
  await given.moved(await given.publishable('La marée du siècle', { guests }), 'published')
  const next = await given.broadcast({
    page: { title: 'Retour au large' },
    scheduled_start_at: '2037-05-01T18:00:00Z',
    guests: guests.slice(0, 1),
  })
  await given.moved(next, 'planned')
  const page = await signIn('editor')
  await page.goto('/invites?q=quermeur')
  await page.getByRole('link', { name: 'Ysolde Quermeur', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ysolde Quermeur' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Émissions' })).toContainText(
    'La marée du siècle océanographe',
  )
  await expect(page.getByRole('region', { name: 'Souvent avec' })).toContainText('Tanguy Lestang')
  await expect(page.getByRole('region', { name: 'Au fil du temps' })).toContainText(
    '2 émissions, dont 1 publiée',
  )
  await expect(page.getByRole('region', { name: 'Prochains lives' })).toContainText(
    /2037\s*Retour au large océanographe/,
  )
  await expect(page.getByRole('button', { name: 'Contact et indisponibilités' })).toBeHidden()

  const form = page.getByRole('form', { name: 'Fiche' })
  await form.getByRole('textbox', { name: 'Pronoms' }).fill('iel-secret')
  await form.getByRole('combobox', { name: 'Accord' }).selectOption('Féminin (invitée)')
  await form.getByRole('textbox', { name: 'Rôle' }).fill('océanographe au long cours')
  await form.getByRole('textbox', { name: 'Biographie' }).fill('Elle mesure les marées depuis 1998.')
  await form.getByRole('button', { name: 'Ajouter un lien' }).click()
  const link = form.getByRole('group', { name: 'Lien 1' })
  await link.getByRole('textbox', { name: 'Adresse du lien' }).fill('http://marees.example')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(link.getByRole('textbox', { name: 'Adresse du lien' })).toHaveAccessibleDescription(
    /Adresse sûre/,
  )
  await link.getByRole('combobox', { name: 'Nature du lien' }).selectOption('Mastodon, fédivers')
  await link.getByRole('textbox', { name: 'Adresse du lien' }).fill('@ysolde@social.example')
  await expectAccessibleInBothThemes(page)

  // Somebody else saves first: both are told, and nothing typed is lost.
  await given.changedGuest(guest.id, {
    pseudonym: 'La Sirène',
    slug: 'ysolde-des-marees',
    biography_html: '<p>Elle écoute le large.</p>',
    links: [{ kind: 'site', url: 'https://maregraphe.example/' }],
  })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(form.getByRole('alert')).toContainText('Quelqu’un a enregistré avant vous')
  await expect(form.getByRole('textbox', { name: 'Pseudonyme' })).toHaveAccessibleDescription(/La Sirène/)
  await expect(form.getByRole('textbox', { name: 'Biographie' })).toContainText('Elle mesure les marées')
  await expect(form).toContainText('Elle écoute le large.')
  await expect(form).toContainText('https://maregraphe.example/')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(link.getByRole('textbox', { name: 'Adresse du lien' })).toHaveValue(
    'https://social.example/@ysolde',
  )
  await expect(form.getByRole('textbox', { name: 'Pseudonyme' })).toHaveValue('La Sirène')

  // What is said of a picture is kept though somebody saved another field of the sheet meanwhile.
  const { data: undescribed } = await (
    await page.request.get('/api/v1/images?filter=no_alt&per_page=1')
  ).json()
  const image_id = undescribed[0].id
  await given.changedGuest(guest.id, { image_id })
  const alt = form.getByRole('textbox', { name: 'Texte alternatif' })
  await alt.fill('Ysolde, au large')
  await given.changedGuest(guest.id, { role_short: 'océanographe' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const described = async () => (await (await page.request.get(`/api/v1/images/${image_id}`)).json()).alt
  await expect.poll(described).toBe('Ysolde, au large')
  await page.getByRole('heading', { level: 1 }).focus()
  await expectReflow(page)

  await page.goto('/invites/ysolde-quermeur')
  await expect(page).toHaveURL(/\/invites\/ysolde-des-marees$/)
  await expect(page.getByRole('main')).toContainText('Invitée')
  await expect(page.getByText('Elle mesure les marées depuis 1998.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Fédivers' })).toHaveAttribute(
    'href',
    'https://social.example/@ysolde',
  )
  expect(await page.content()).not.toContain('iel-secret')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'La marée du siècle' }).click()
  await expect(page.getByRole('link', { name: 'Tanguy Lestang' })).toBeVisible()
})

test('an imported name is read in every likely way, and whoever knows says which', async ({ signIn }) => {
  const page = await signIn('producer')
  await page.goto('/invites?q=girka')
  await page.getByRole('link', { name: 'Girka Claire', exact: true }).click()
  const split = page.getByRole('region', { name: 'Découpage du nom' })
  await expect(split).toContainText('Plusieurs lectures sont possibles')
  await expect(split.getByRole('button')).toHaveCount(2)
  await split.getByRole('button', { name: /^prénom «.Claire.», nom «.Girka.»$/ }).click()
  await expect(page.getByRole('textbox', { name: 'Nom affiché' })).toHaveValue('Claire Girka')
  await expect(page.getByRole('textbox', { name: 'Nom de famille' })).toHaveValue('Girka')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Claire Girka' })).toBeVisible()
  await expect(split).toBeHidden()
  await expect(page.getByRole('button', { name: 'Contact et indisponibilités' })).toBeVisible()
})

test('a tag’s page refuses a synonym that is another tag, and its introduction is read by the public', async ({
  given,
  signIn,
}) => {
  const [tag] = [await given.tag('Goémon'), await given.tag('Varech')]
  await given.moved(await given.publishable('Récolter le goémon', { tag_ids: [tag.id] }), 'published')
  const page = await signIn('editor')
  await page.goto('/tags?q=goemon')
  await page.getByRole('link', { name: 'Goémon', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Émissions' })).toContainText('Récolter le goémon')
  const synonyms = page.getByRole('textbox', { name: 'Synonymes' })
  await synonyms.fill('Fucus\nvarech')
  await page.getByRole('textbox', { name: 'Introduction' }).fill('Une algue, un métier.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(synonyms).toHaveAccessibleDescription(/déjà le nom ou un synonyme du tag «.Varech.»/)
  await expectAccessibleInBothThemes(page)
  await synonyms.fill('Fucus')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/Goémon.+enregistré/)).toBeVisible()
  await expectReflow(page)
  await page.goto('/tags?q=fucus')
  await expect(page.getByRole('link', { name: 'Goémon', exact: true })).toBeVisible()
  await page.goto('/tags/goemon')
  await expect(page.getByText('Une algue, un métier.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
})
