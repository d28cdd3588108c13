import type { Page } from '@playwright/test'
import { cutBefore, refuses } from './faults/fault.ts'
import { test as faulty } from './faults/row.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('a guest is added with a warning about the near namesake, found again, edited and deleted', async ({
  given,
  signIn,
}) => {
  await given.guest('Aurore Quintaville')
  const page = await signIn('chef')
  await page.goto('/invites')
  await page.getByRole('button', { name: 'Nouvel·le invité·e' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nouvelle fiche d’invité·e' })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  const name = dialog.getByRole('textbox', { name: 'Nom affiché' })
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/À remplir/)
  await name.fill('Quintaville Aurora')
  await expect(dialog.getByRole('status')).toContainText('1 nom très proche existe déjà')
  await expect(dialog.getByRole('button', { name: 'Ouvrir : Aurore Quintaville' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await dialog.getByRole('textbox', { name: 'Rôle' }).fill('luthière')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('aurora')
  const line = page.getByRole('row', { name: /Quintaville Aurora/ })
  await expect(line).toContainText('luthière')
  await expect(page).toHaveURL(/q=aurora/)
  await expectAccessibleInBothThemes(page)
  await line.getByRole('button', { name: 'Modifier : Quintaville Aurora' }).click()
  const form = page.getByRole('dialog', { name: 'Fiche de Quintaville Aurora' })
  await form.getByRole('button', { name: 'Reprendre ce découpage' }).click()
  await expect(form.getByRole('textbox', { name: 'Prénom' })).toHaveValue('Quintaville')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continuer la saisie' }).click()
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Aurora')
  await form.getByRole('textbox', { name: 'Nom de famille' }).fill('Quintaville')
  await form.getByRole('textbox', { name: 'Autres noms' }).fill('La Luthière\nA. Quintaville')
  await form.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(line).toContainText('Quintaville, Aurora')
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('luthière')
  await line.getByRole('button', { name: /^Supprimer/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expect(line).toBeHidden()
  await page.goto('/invites')
  await expectReflow(page)
})

test('what broadcasts use is only deleted once another takes its place', async ({ given, signIn }) => {
  const [old, heir] = [await given.tag('Vélocipédie'), await given.tag('Cyclisme urbain')]
  const broadcast = await given.broadcast({ page: { title: 'Sur deux roues' }, tag_ids: [old.id] })
  const page = await signIn('chef')
  await page.goto('/tags?q=vélocip')
  await expect(page.getByRole('link', { name: 'Émissions sous Vélocipédie : 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer : Vélocipédie' }).click()
  const dialog = page.getByRole('dialog', { name: /Supprimer «.Vélocipédie.»/ })
  await expect(dialog).toContainText('1 émission s’en sert.')
  const button = dialog.getByRole('button', { name: 'Remplacer et supprimer' })
  await expect(button).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Remplacer par' }).fill('cyclisme urb')
  await expect(dialog.getByRole('option', { name: /Cyclisme urbain/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Tout passera à')
  await expectAccessibleInBothThemes(page)
  await button.click()
  await expect(dialog).toBeHidden()
  const stored = await given.stored(broadcast.id)
  expect(stored.tags.map(({ id }) => id)).toEqual([heir.id])
})

test('a tag that exists already is refused at its name, and nothing typed is lost', async ({
  given,
  signIn,
}) => {
  await given.tag('Énergies marines')
  const page = await signIn('editor')
  await page.goto('/tags')
  await page.getByRole('button', { name: 'Nouveau tag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nouveau tag' })
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('energies  marines')
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Houle et marées')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert')).toContainText('existe déjà')
  await expect(dialog.getByRole('textbox', { name: 'Nom' })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'Nom' })).toHaveAccessibleDescription(/Déjà utilisé/)
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Houle et marées')
  await expectAccessibleInBothThemes(page)
  await page.keyboard.press('Escape')
  const asked = page.getByRole('dialog', { name: /Abandonner la saisie/ })
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Houle et marées')
  await page.keyboard.press('Escape')
  await asked.getByRole('button', { name: 'Abandonner' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectReflow(page)
})

test('whoever makes a guest, a tag or a series from an episode is asked about the one it may be', async ({
  given,
  signIn,
}) => {
  const [person, subject] = [await given.guest('Rosamonde Quillebec'), await given.tag('Barrage flottant')]
  const { id } = await given.broadcast({ page: { title: 'Au fil du fleuve' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await askedAbout(page, 'Invité·es', 'Rosamonde Q.', 'Rosamonde Quillebec')
  await expect(page.getByRole('list', { name: /Invité·es de l’émission/ })).toContainText(
    'Rosamonde Quillebec',
  )
  await askedAbout(page, 'Tags', 'Barrages flottants', 'Barrage flottant')
  await expect(page.getByRole('list', { name: 'Tags de l’émission' })).toContainText('Barrage flottant')
  await page.keyboard.press('Control+s')
  const held = async () => {
    const { guests, tags } = await given.stored(id)
    return [guests.map(({ guest_id }) => guest_id), tags.map((tag) => tag.id)]
  }
  await expect.poll(held).toEqual([[person.id], [subject.id]])

  const chief = await signIn('chef')
  await chief.goto('/emissions/nouvelle')
  await askedAbout(chief, 'Série', 'Carnet du droit', 'Les Carnets du droit')
  await expect(chief.getByRole('combobox', { name: 'Série' })).toHaveValue('Les Carnets du droit')
})

/** Asks for a new one in that box, is asked about the one that is there, and takes it. */
async function askedAbout(page: Page, box: string, typed: string, known: string) {
  await page.getByRole('combobox', { name: box }).fill(typed)
  await page.getByRole('option', { name: /^Créer/ }).click()
  const asked = page.getByRole('dialog', { name: /existe peut-être déjà/ })
  await expect(asked.getByRole('button', { name: new RegExp(known) })).toBeFocused()
  await expect(asked.getByRole('button', { name: /^Créer quand même/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
}

faulty(
  'a guest is made in place though nobody can tell whether there is one of nearly the same name',
  async ({ given, network, join }) => {
    await given.guest('Philibert Tournemire')
    const { id } = await given.broadcast({ page: { title: 'Le moulin' } })
    const page = await (await join('editor')).newPage()
    await page.goto(`/emissions/${id}`)
    const fails = network.inject('GET', /duplicates\/similar/, refuses('internal'))
    const cut = network.inject('POST', /\/guests$/, cutBefore, 1)
    const create = async () => {
      await page.getByRole('combobox', { name: 'Invité·es' }).fill('Philibert Tournemir')
      await page.getByRole('option', { name: /^Créer/ }).click()
    }
    await create()
    await fails.met
    await cut.met
    await expect(page.getByRole('combobox', { name: 'Invité·es' })).toHaveAccessibleDescription(
      /serveur ne répond pas/,
    )
    await create()
    await expect(page.getByRole('list', { name: /Invité·es de l’émission/ })).toContainText(
      'Philibert Tournemir',
    )
  },
)

test('two people edit one series: the second keeps what was typed, and what the first wrote elsewhere stays', async ({
  signIn,
}) => {
  const [ana, ben] = [await signIn('chef'), await signIn('admin')]
  await ana.goto('/series')
  await ana.getByRole('button', { name: 'Nouvelle série' }).click()
  await ana.getByRole('textbox', { name: 'Nom' }).fill('Les Nuits du phare')
  await ana.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(ana.getByRole('dialog')).toBeHidden()
  await expectAccessibleInBothThemes(ana)
  const open = async (page: Page) => {
    await page.goto('/series?q=phare')
    await page.getByRole('button', { name: 'Modifier : Les Nuits du phare' }).click()
  }
  await open(ana)
  await open(ben)
  await ana.getByRole('textbox', { name: 'Rendez-vous' }).fill('lundi minuit')
  await ana.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(ana.getByRole('dialog')).toBeHidden()

  await ben.getByRole('textbox', { name: 'Description' }).fill('Veillées au bord de l’eau')
  await ben.getByRole('combobox', { name: 'État' }).selectOption('Terminée')
  await ben.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(ben.getByRole('alert')).toContainText('Quelqu’un a enregistré avant vous')
  await expect(ben.getByRole('textbox', { name: 'Rendez-vous' })).toHaveAccessibleDescription(/lundi minuit/)
  await expect(ben.getByRole('textbox', { name: 'Description' })).toHaveValue('Veillées au bord de l’eau')
  await expectAccessibleInBothThemes(ben)
  await ben.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(ben.getByRole('dialog')).toBeHidden()
  const line = ben.getByRole('row', { name: /Les Nuits du phare/ })
  await expect(line).toContainText('lundi minuit')
  await expect(line).toContainText('Terminée')
  await expectReflow(ben)
})

test('a list says what it cannot filter, offers a way out of nothing, and tells a viewer why', async ({
  signIn,
}) => {
  const page = await signIn('viewer')
  await page.goto('/invites?q=zzzz&couleur=bleu')
  await expect(page.getByText('Filtre inconnu, ignoré\u00a0: couleur')).toBeVisible()
  await expect(page.getByText('Personne ne répond à cette recherche')).toBeVisible()
  await page.getByRole('button', { name: 'Enlever les filtres' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  const add = page.getByRole('button', { name: 'Nouvel·le invité·e' })
  await expect(add).toBeDisabled()
  await expect(add).toHaveAccessibleDescription('Votre rôle ne permet pas cette action.')
  await page.getByRole('button', { name: /^Émissions/ }).click()
  await expect(page).toHaveURL(/sort=broadcasts_count/)
  await page.getByRole('combobox', { name: 'Nature' }).selectOption('Collectif')
  await expect(page).toHaveURL(/kind=collective/)
  await expectAccessibleInBothThemes(page)
})
