import { expect, expectAccessible, test } from './fixtures.ts'
import { box, fillHours, openAgenda } from './schedule-steps.ts'

test('the nights when the clocks change are told at the field', async ({ signIn }) => {
  const page = await signIn('producer')
  await page.clock.setFixedTime(new Date('2026-01-05T12:00:00Z'))
  await openAgenda(page, 'view=week&date=2026-03-29')
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  await fillHours(page, { Date: '29/03/2026', Début: '02:30' })
  const when = page.getByRole('group', { name: 'Quand' })
  await expect(when).toContainText('02:30 n’existe pas cette nuit-là')
  await expect(box(page, 'Début')).toHaveAttribute('aria-invalid', 'true')
  await when.getByRole('button', { name: 'Prendre 03:30' }).click()
  await expect(box(page, 'Début')).toHaveValue('03:30')
  await fillHours(page, { Date: '25/10/2026', Début: '02:30' })
  await expect(when).toContainText('02:30 existe deux fois cette nuit-là')
  await expectAccessible(page)
  await when.getByRole('button', { name: 'La seconde (heure d’hiver)' }).click()
  await expect(when).toContainText('02:30 : la seconde des deux')
  await fillHours(page, { Fin: '02:30' })
  await box(page, 'Titre').fill('Une heure de trop')
  await page.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('what is missing or impossible is said at its field, and nothing is lost', async ({ signIn }) => {
  const page = await signIn('producer')
  await openAgenda(page)
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  const save = page.getByRole('button', { name: 'Planifier le live' })
  await save.click()
  await expect(box(page, 'Titre')).toBeFocused()
  await expect(page.getByRole('dialog')).toContainText('À remplir.')
  await box(page, 'Titre').fill('Un titre qui reste')
  await fillHours(page, { Date: '31/12/9999' })
  await save.click()
  await expect(page.getByRole('group', { name: 'Quand' })).toContainText('de 1990 à 2100')
  await fillHours(page, { Date: '04/11/2019' })
  await save.click()
  await expect(page.getByRole('group', { name: 'Quand' })).toContainText('ce début est passé')
  await fillHours(page, { Date: '24/11/2037', Début: '19:30', Fin: '19:30' })
  await save.click()
  await expect(page.getByRole('group', { name: 'Quand' })).toContainText(
    'La fin est à la même heure que le début',
  )
  await expect(box(page, 'Titre')).toHaveValue('Un titre qui reste')
})

test('when the broadcast exists but its live is refused, the form says so and goes on from there', async ({
  signIn,
}) => {
  const page = await signIn('producer')
  // This device’s clock is late: it takes for future what the server knows to be past.
  await page.clock.setFixedTime(new Date('2020-01-06T12:00:00Z'))
  await openAgenda(page, 'view=list&date=2020-01-06')
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  await box(page, 'Titre').fill('À moitié né')
  await fillHours(page, { Date: '07/01/2020', Début: '20:00' })
  await page.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByRole('alert')).toContainText('L’émission « À moitié né » existe, en brouillon')
  await expect(page.getByRole('group', { name: 'Quand' })).toContainText('Cette heure est passée.')
  await fillHours(page, { Date: '08/12/2037' })
  await page.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await openAgenda(page, 'view=list&date=2037-12-08')
  await expect(page.getByRole('button', { name: 'À moitié né' })).toHaveCount(1)
  await expect(page.getByText('Live prévu')).toBeVisible()
})

test('the series of a new live proposes its title and its length, and gives it all that its template says', async ({
  given,
  signIn,
}) => {
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2037-06-22')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await expect(box(page, 'Durée')).toHaveValue(/^1\sh\s30$/)
  await dialog.getByRole('combobox', { name: 'Série' }).fill('barriere')
  await dialog.getByRole('option', { name: 'La Barrière', exact: true }).click()
  await expect(dialog.getByText(/^Ce live naît avec le modèle de la série/)).toBeVisible()
  await fillHours(page, { Date: '25/06/2037', Début: '20:00' })
  await expect(box(page, 'Titre')).toHaveValue(/^La Barrière du 25\sjuin 2037$/)
  await expect(box(page, 'Fin')).toHaveValue('22:00')
  await expectAccessible(page)
  await fillHours(page, { Fin: '21:15', Début: '20:30' })
  await expect(box(page, 'Fin')).toHaveValue('21:45')
  await dialog.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(dialog).toBeHidden()

  const [live] = await given.found('La Barrière du 25 juin 2037')
  expect(live).toMatchObject({ live_state: 'planned', format: 'studio', series: { name: 'La Barrière' } })
  await page.goto(`/emissions/${live?.id}/preparation`)
  await expect(page.getByRole('textbox', { name: 'Titre, séquence 2', exact: true })).toHaveValue(
    'Grand entretien',
  )
  await expect(page.getByText('Annoncer sur les réseaux')).toBeVisible()
  await expect(page.getByRole('list', { name: /^Présentation/ }).getByRole('listitem')).toHaveCount(1)
})
