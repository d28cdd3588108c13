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
  await expect(page.getByText('Direct prévu')).toBeVisible()
})
