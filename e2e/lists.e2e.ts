import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Given } from './given.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('a list is worked in as a table: columns, a view, all pages chosen, changed at once and back', async ({
  given,
  signIn,
}) => {
  const [first = 0, second = 0] = await givenMany(given)
  const page = await signIn('admin')
  await page.goto('/emissions?q=zostères&sort=title')
  await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  const grid = page.getByRole('grid', { name: `${MANY} émissions` })
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY + 1))
  await page.getByRole('button', { name: 'Colonnes' }).click()
  await page.getByRole('checkbox', { name: 'Épisode' }).check()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader', { name: 'Épisode' })).toBeVisible()
  await expectAccessibleInBothThemes(page)

  await page.getByRole('button', { name: 'Vues', exact: true }).click()
  await page.getByRole('textbox', { name: 'Nom de la vue' }).fill('Les zostères')
  await page.getByRole('checkbox', { name: 'Partager avec toute la rédaction' }).check()
  await page.getByRole('button', { name: 'Garder la vue' }).click()
  await page.goto('/emissions')
  await page.getByRole('button', { name: 'Les zostères' }).click()
  await expect(page).toHaveURL(/q=zost/)
  await expect(page.getByRole('button', { name: 'Les zostères' })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Colonnes' }).click()
  await page.getByRole('checkbox', { name: 'Épisode' }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vues', exact: true }).click()
  await page.getByRole('button', { name: 'Modifier : Les zostères' }).click()
  await page.getByRole('checkbox', { name: 'Remplacer par ce que la liste montre' }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const kept = async () => (await (await page.request.get('/api/v1/saved_views?list=broadcasts')).json()).data
  await expect
    .poll(kept)
    .toMatchObject([{ name: 'Les zostères', columns: expect.not.arrayContaining(['episode']) }])
  await page.getByRole('button', { name: 'Vues', exact: true }).click()
  await page.getByRole('button', { name: 'Supprimer : Les zostères' }).click()
  const asked = page.getByRole('dialog', { name: /Supprimer «.Les zostères.»/ })
  await asked.getByRole('button', { name: 'Supprimer' }).click()
  await expect(asked).toBeHidden()
  expect(await kept()).toEqual([])
  await page.keyboard.press('Escape')

  const line = grid.getByRole('row', { name: /Zostères 001/ })
  await line.getByRole('checkbox').click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('Sélection : 2 émissions')).toBeVisible()
  await page.keyboard.press('Control+End')
  await expect(grid.getByRole('row', { name: new RegExp(`Zostères ${MANY}`) })).toBeVisible()
  expect(await grid.getByRole('row').count()).toBeLessThan(70) // those in sight, whatever the length of the list
  await page.keyboard.press('Control+Home')
  await page.getByRole('button', { name: `Tout sélectionner : ${MANY} émissions` }).click()
  await line.getByRole('checkbox').click()
  await expect(page.getByText(`Sélection : ${MANY - 1} émissions`)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter la sélection' }).click()
  await page.getByRole('menuitem', { name: 'CSV, pour un tableur' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(MANY)
  expect(text).not.toContain('Zostères 001')

  await page.getByRole('button', { name: 'Modifier en lot' }).click()
  const panel = page.getByRole('dialog', { name: `Modifier en lot : ${MANY - 1} émissions` })
  await panel.getByRole('combobox', { name: 'Saison' }).selectOption('Mettre à…')
  await panel.getByRole('textbox', { name: 'Numéro de saison' }).fill('9')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continuer la saisie' }).click()
  await panel.getByRole('button', { name: 'Essayer à blanc' }).click()
  await expect(panel.getByText(`${MANY - 1} émissions changeraient.`)).toBeVisible()
  await panel.getByRole('button', { name: 'Modifier', exact: true }).click()
  await expect(panel.getByText(`${MANY - 1} fiches modifiées.`)).toBeVisible()
  const seasons = async () =>
    (await Promise.all([first, second].map(given.stored))).map(({ season_number }) => season_number)
  expect(await seasons()).toEqual([null, 9])
  await panel.getByRole('button', { name: 'Annuler cette opération' }).click()
  await expect(panel.getByText(/Opération annulée/)).toBeVisible()
  expect(await seasons()).toEqual([null, null])
  await page.keyboard.press('Escape')

  await line.getByRole('checkbox').focus()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  const season = page.getByRole('textbox', { name: 'Modifier « Saison » : Zostères 001' })
  await season.fill('S9')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toHaveText('Un nombre entier, de 0 à 999.')
  await page.getByRole('link', { name: 'Tags', exact: true }).click()
  await page.getByRole('button', { name: 'Rester' }).click()
  await expect(season).toHaveValue('S9')
  await given.changed(first, { season_number: 7 })
  await season.fill('12')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toContainText(/quelqu’un a mis «\s7\s»/)
  expect((await given.stored(first)).season_number).toBe(7)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await given.stored(first)).season_number).toBe(12)

  // Whoever leaves a cell by a press goes where they pressed; what it saves does not call them back.
  const search = page.getByRole('searchbox', { name: 'Rechercher' })
  await expect(season).toBeHidden()
  await line.getByRole('gridcell', { name: /^12/ }).press('F2')
  await season.fill('13')
  await search.click()
  await expect.poll(async () => (await given.stored(first)).season_number).toBe(13)
  await expect(search).toBeFocused()
  await expect(season).toBeHidden()
  // A list that becomes too short for the line takes its cell away, not what was typed in it.
  await line.getByRole('gridcell', { name: /^13/ }).press('F2')
  await season.fill('S14')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toBeVisible()
  await search.fill('zostères introuvables')
  await expect(page.getByText('« S14 » n’est pas enregistré')).toBeVisible()
  await search.fill('zostères')
  await expect(line).toBeVisible()
  await expect(season).toBeHidden()
  await expectReflow(page)
})

test('tags come out of a file of Windows, line by line, and leave again', async ({ signIn }) => {
  const page = await signIn('admin')
  const found = async (q: string) => {
    const { data } = await (await page.request.get(`/api/v1/tags?q=${encodeURIComponent(q)}`)).json()
    return data.map(({ name }: { name: string }) => name)
  }
  await page.goto('/tags')
  await page.getByRole('link', { name: 'Importer un CSV' }).click()
  await choose(
    page,
    'Nom;Nature;Synonymes\r\nVoilerie côtière;Sujet;Couture de voiles\r\nPhare d’Eckmühl;Nuage;\r\nÎle-Molène;Lieu;\r\n',
  )
  await expect(page.getByText('tags.csv : 3 lignes, Windows-1252, séparateur : point-virgule.')).toBeVisible()
  await page.getByRole('button', { name: 'Vérifier sans importer' }).click()
  await expect(page.getByRole('list', { name: 'Lignes refusées' })).toContainText(
    /Ligne 3 Nature\s: .*Mots admis\s: Sujet, Lieu, Organisation/,
  )
  const mend = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger les lignes refusées' }).click()
  expect(await readFile(await (await mend).path(), 'utf8')).toMatch(
    /Nom;Nature;Synonymes;Motif\r\nPhare d’Eckmühl;Nuage;;"?Nature\s: /,
  )
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Importer 2 lignes' }).click()
  await expect(page.getByText('2 fiches ajoutées.')).toBeVisible()
  expect(await found('Île-Molène')).toEqual(['Île-Molène'])
  expect(await found('couture de voiles')).toEqual(['Voilerie côtière'])
  await page.goto('/importer/tags')
  await page.getByRole('link', { name: 'Annuler un import passé' }).click()
  const recent = page.getByRole('region', { name: 'Opérations récentes' })
  await expect(recent).toBeInViewport()
  await recent.getByRole('button', { name: 'Annuler : Import de tags : tags.csv' }).click()
  await expect(recent.getByRole('listitem').first()).toContainText('Annulée')
  expect(await found('Île-Molène')).toEqual([])
  await page.goto('/importer/tags')
  await choose(page, 'Nom\r\nTwitter\r\nTwiter\r\n')
  await page.getByRole('button', { name: 'Vérifier sans importer' }).click()
  await expect(page.getByText('1 ressemble à une fiche déjà là')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Ressemblances' })).toHaveText(
    /Ligne 3 «\sTwiter\s» ressemble à «\sTwitter\s»/,
  )
  await expect(page.getByText('1 nom déjà présent, laissé tel quel')).toBeVisible()
  await expectReflow(page)
})

test('many tags take one kind, by keyboard, and take their own again', async ({ given, signIn }) => {
  const names = ['Criste-marine', 'Criste-marine d’hiver', 'Criste-marine en fleur']
  const made = await Promise.all(names.map(given.tag))
  const page = await signIn('admin')
  const kinds = async () => {
    const { data } = await (await page.request.get('/api/v1/tags?q=criste-marine')).json()
    return data.map(({ kind }: { kind: string }) => kind)
  }
  await page.goto('/tags?q=criste-marine&kind=topic')
  await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  const line = page.getByRole('grid', { name: '3 tags' }).getByRole('row', { name: /d’hiver/ })
  await line.getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Tout sélectionner : 3 tags' }).click()
  await page.getByRole('button', { name: 'Modifier en lot' }).press('Enter')
  const panel = page.getByRole('dialog', { name: /Modifier en lot.*3 tags/ })
  await expect(panel.getByRole('combobox', { name: 'Nature' })).toBeFocused()
  await page.keyboard.type('Lieu')
  await panel.getByRole('button', { name: 'Essayer à blanc' }).press('Enter')
  await expect(panel.getByText('3 fiches changeraient.')).toBeVisible()
  await expect(panel.getByRole('listitem').filter({ hasText: 'en fleur' })).toContainText(
    'Nature Sujet → Lieu',
  )
  await expectAccessibleInBothThemes(page)
  await panel.getByRole('button', { name: 'Modifier', exact: true }).press('Enter')
  await expect(panel.getByText('3 fiches modifiées.')).toBeVisible()
  expect(await kinds()).toEqual(made.map(() => 'place'))
  await panel.getByRole('button', { name: 'Annuler cette opération' }).press('Enter')
  await expect(panel.getByText(/Opération annulée/)).toBeVisible()
  expect(await kinds()).toEqual(made.map(() => 'topic'))
  await panel.getByRole('button', { name: 'Fermer', exact: true }).first().press('Enter')

  const described = line.getByRole('button', { name: /^Modifier «.Description.»/ })
  await described.click()
  await page
    .getByRole('textbox', { name: /^Modifier «.Description.»/ })
    .fill('Elle fleurit tard.¶Sur les falaises.')
  await page.keyboard.press('Enter')
  await expect(line).toContainText('Elle fleurit tard.')
  const [, winter] = (await (await page.request.get('/api/v1/tags?q=criste-marine&sort=name')).json()).data
  expect(winter.description).toBe('Elle fleurit tard.\nSur les falaises.')

  const taken = await given.tag('Salicorne')
  await line.getByRole('checkbox').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Modifier «.Nom.»/ }).fill('Salicorne')
  for (let tries = 0; tries < 2; tries += 1) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid').getByRole('alert')).toContainText('existe déjà')
  }
  const { data } = await (await page.request.get(`/api/v1/tags?q=salicorne`)).json()
  expect(data).toMatchObject([{ id: taken.id, lock_version: 0 }])
})

const MANY = 120

/** So many that they are on more than one page; answers their ids. */
async function givenMany(given: Given): Promise<number[]> {
  const titles = Array.from({ length: MANY }, (_, index) => `Zostères ${String(index + 1).padStart(3, '0')}`)
  const made = []
  for (const title of titles) made.push(await given.broadcast({ page: { title } }))
  return made.map(({ id }) => id)
}

/** Chooses a file as Windows wrote it. */
async function choose(page: Page, text: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choisir un/ }).click()
  const buffer = Buffer.from(text.replaceAll('’', '\x92'), 'latin1')
  await (await chooser).setFiles({ name: 'tags.csv', mimeType: 'text/csv', buffer })
}
