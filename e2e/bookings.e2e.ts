import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { reach } from './keyboard.ts'

/** 20:00 to 22:00 in Paris, far from the lives of the demo newsroom. */
const HOURS = { scheduled_start_at: '2037-05-01T18:00:00Z', scheduled_end_at: '2037-05-01T20:00:00Z' }
const booked = (guest_id: number, more: object = {}) => ({
  guest_id,
  state: 'confirmed' as const,
  means: 'studio' as const,
  arrives_at: null,
  starts_at: null,
  ends_at: null,
  ...more,
})

async function openPreparation(page: Page, id: number) {
  const stream = page.waitForResponse('**/api/v1/events*')
  await page.goto(`/emissions/${id}/preparation`)
  await stream
  await expect(page.getByRole('heading', { name: 'Invité·es' })).toBeVisible()
}
const clashes = (page: Page) => page.getByRole('status').filter({ hasText: /d’agenda/ })
const saved = (page: Page) => expect(page.getByText(/^Enregistré/)).toBeVisible()

test('guests are booked in time, a clash is told while typing and settled, and the page follows', async ({
  given,
  signIn,
}) => {
  const ada = await given.guest('Ada Réservée')
  const other = await given.broadcast({
    page: { title: 'Juste après' },
    scheduled_start_at: '2037-05-01T20:10:00Z',
    scheduled_end_at: '2037-05-01T21:00:00Z',
  })
  await given.produced(other.id, { bookings: [booked(ada.id)], channel: 'Chaîne 2' })
  await given.broadcast({
    page: { title: 'La fois d’avant' },
    aired_on: '2025-02-06',
    guests: [{ guest_id: ada.id, role_label: null }],
  })
  const { id } = await given.broadcast({ page: { title: 'Soirée des invitées' }, ...HOURS })
  const page = await signIn('producer')
  await openPreparation(page, id)

  const box = page.getByRole('combobox', { name: 'Ajouter un·e invité·e' })
  await box.fill('ada rés')
  await expect(page.getByRole('option', { name: /Ada Réservée/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(clashes(page)).toContainText(/Ada Réservée n’a que 10.min de trajet avec/)
  await expect(clashes(page).getByRole('link', { name: /Juste après/ })).toHaveAttribute(
    'href',
    `/emissions/${other.id}`,
  )
  await page.getByRole('combobox', { name: 'Ajouter un·e invité·e' }).fill('Zélie Nouvelle')
  await page.getByRole('option', { name: /Créer/ }).click()
  const list = page.getByRole('list', { name: 'Invité·es du live, dans l’ordre' })
  await expect(list.getByRole('button', { name: 'Zélie Nouvelle', exact: true })).toBeVisible()

  const name = list.getByRole('button', { name: 'Ada Réservée', exact: true })
  await reach(page, name, { back: true })
  await page.keyboard.press('Enter')
  const details = list.getByRole('group', { name: 'Détails de Ada Réservée' })
  await reach(page, details.getByRole('textbox', { name: 'Arrivée' }))
  await page.keyboard.type('19 h 15')
  await reach(page, details.getByRole('textbox', { name: 'À l’antenne de' }))
  await page.keyboard.type('20:30')
  await page.keyboard.press('Tab')
  await page.keyboard.type('21h')
  await expect(clashes(page)).toBeHidden()
  await expect(list.getByText(/arrivée à 19.h.15, à l’antenne de 20.h.30 à 21.h/)).toBeVisible()
  await details.getByRole('textbox', { name: 'Contact (privé)' }).fill('06 00 00 00 00')
  await expect(details.getByText(/Déjà venu·e le 6.février 2025/)).toBeVisible()
  await expect(details.getByRole('link', { name: 'La fois d’avant' })).toBeVisible()
  await expectAccessibleInBothThemes(page)

  await list.getByRole('combobox', { name: 'État de Ada Réservée' }).selectOption('Confirmé·e')
  await list.getByRole('combobox', { name: 'État de Zélie Nouvelle' }).selectOption('Décliné·e')
  await page.keyboard.press('Control+s')
  await saved(page)
  await expect
    .poll(async () => (await given.stored(id)).guests.map(({ guest }) => guest.display_name))
    .toEqual(['Ada Réservée'])

  const third = await given.guest('Iris Tierce')
  const { id: zelie } = (await given.produced(id, {})).bookings.flatMap(({ guest }) =>
    guest.display_name === 'Zélie Nouvelle' ? [guest] : [],
  )[0] ?? { id: 0 }
  await given.produced(id, {
    bookings: [
      booked(ada.id, { means: 'video' }),
      booked(zelie, { state: 'declined' }),
      booked(third.id, { state: 'invited' }),
    ],
  })
  await expect(list.getByRole('button', { name: 'Iris Tierce', exact: true })).toBeVisible()
  await expect(list.getByRole('combobox', { name: 'Venue de Ada Réservée' })).toHaveValue('video')

  await list.getByRole('button', { name: 'Retirer : Iris Tierce' }).click()
  await expect(list.getByRole('button', { name: 'Iris Tierce', exact: true })).toBeHidden()
  await page.getByLabel('Notifications').getByRole('button', { name: 'Annuler' }).click()
  await expect(list.getByRole('button', { name: 'Iris Tierce', exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Chaîne' }).selectOption('Chaîne 2')
  await expectReflow(page)
})

test('a slot on air outside the hours of its live is told at its field and on its line, and kept', async ({
  given,
  signIn,
}) => {
  const guest = await given.guest('Ada Débordante')
  const { id } = await given.broadcast({ page: { title: 'Deux heures' }, ...HOURS })
  await given.produced(id, { bookings: [booked(guest.id)] })
  const page = await signIn('producer')
  await openPreparation(page, id)
  const list = page.getByRole('list', { name: 'Invité·es du live, dans l’ordre' })
  const name = list.getByRole('button', { name: 'Ada Débordante', exact: true })
  await name.press('Enter')
  const hour = (label: string) => list.getByRole('textbox', { name: label, exact: true })
  await hour('À l’antenne de').fill('21:30')
  await hour('à').fill('22:15')
  await expect(hour('à')).toHaveAccessibleDescription(/Hors des heures du live/)
  await expect(hour('à')).not.toHaveAttribute('aria-invalid', 'true')
  await expect(hour('À l’antenne de')).not.toHaveAccessibleDescription(/Hors des heures/)
  await expectAccessibleInBothThemes(page)
  await name.press('Enter')
  await expect(list.getByText('Hors des heures du live.')).toBeVisible()
  await page.keyboard.press('Control+s')
  await saved(page)
  await name.press('Enter')
  await hour('à').fill('22:00')
  await expect(list.getByText('Hors des heures du live.')).toHaveCount(0)
})

test('the editor tells what a live collides with at the hours and with the guests being typed', async ({
  given,
  signIn,
}) => {
  const [ada, away] = [await given.guest('Ada Doublée'), await given.guest('Iris Ailleurs')]
  const other = await given.broadcast({
    page: { title: 'Ailleurs ce soir-là' },
    scheduled_start_at: '2037-06-05T21:00:00Z',
    scheduled_end_at: '2037-06-05T23:00:00Z',
  })
  await given.produced(other.id, {
    channel: 'Chaîne 2',
    bookings: [booked(ada.id), booked(away.id, { contact: 'SECRET 5', notes: 'SECRET 6' })],
  })
  const guests = [{ guest_id: ada.id, role_label: null }]
  const { id } = await given.broadcast({ page: { title: 'Dans l’éditeur' }, guests })
  await given.produced(id, { channel: 'Chaîne 2' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}?panneau=aucun`)
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await box('Jour du début').fill('06/06/2037')
  await box('Heure du début').fill('00:30')
  await expect(clashes(page)).toContainText(/Ada Doublée est déjà prévu·e au même moment/)
  await expect(clashes(page)).toContainText(/«\sChaîne 2\s» est pris au même moment/)
  await expect(clashes(page).getByRole('link', { name: /Ailleurs ce soir-là/ })).toHaveCount(2)
  await expectAccessibleInBothThemes(page)
  await box('Heure du début').fill('02:00')
  await expect(clashes(page)).toBeHidden()

  await page.goto('/emissions/nouvelle?panneau=aucun')
  await box('Jour du début').fill('06/06/2037')
  await box('Heure du début').fill('00:45')
  await page.getByRole('combobox', { name: 'Invité·es' }).fill('iris ail')
  await page.getByRole('option', { name: /Iris Ailleurs/ }).click()
  await expect(clashes(page)).toContainText(/Iris Ailleurs est déjà prévu·e au même moment/)
  await expect(page).toHaveURL(/nouvelle/) // without a title, nothing was saved
  await expect(page.getByText(/SECRET/)).toHaveCount(0)
  await expectReflow(page)
  await box('Jour du début').fill('06/06/2019')
  await expect(clashes(page)).toBeHidden()
})

test('a private sheet tells the days a guest is away, and a reader sees neither contacts nor why', async ({
  given,
  signIn,
}) => {
  const guest = await given.guest('Odile Absente')
  const { id } = await given.broadcast({ page: { title: 'Sans Odile' }, ...HOURS })
  await given.produced(id, { bookings: [booked(guest.id, { contact: 'SECRET 1', notes: 'SECRET 2' })] })
  const page = await signIn('producer')
  await page.goto('/invites?q=odile')
  await page.getByRole('button', { name: 'Modifier : Odile Absente' }).click()
  await page.getByRole('button', { name: 'Contact et indisponibilités' }).click()
  const sheet = page.getByRole('dialog', { name: 'Contact de Odile Absente' })
  await sheet.getByRole('textbox', { name: 'Contact' }).fill('SECRET 3')
  await sheet.getByRole('button', { name: 'Ajouter des jours' }).click()
  await sheet.getByRole('textbox', { name: 'Du' }).fill('2037-05-01')
  await sheet.getByRole('textbox', { name: 'Raison' }).fill('SECRET 4')
  await expectAccessibleInBothThemes(page)
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(sheet).toBeHidden()

  const reader = await signIn('viewer')
  await openPreparation(reader, id)
  await expect(clashes(reader)).toContainText(/Odile Absente n’est pas disponible le 1er.mai 2037/)
  const list = reader.getByRole('list', { name: 'Invité·es du live, dans l’ordre' })
  await expect(list.getByRole('combobox', { name: 'État de Odile Absente' })).toBeDisabled()
  await list.getByRole('button', { name: 'Odile Absente' }).click()
  await expect(list.getByRole('textbox', { name: 'Arrivée' })).toBeDisabled()
  await expect(list.getByRole('textbox', { name: /Contact/ })).toHaveCount(0)
  await expect(reader.getByText(/SECRET/)).toHaveCount(0)
  await expectAccessibleInBothThemes(reader)
  await expectReflow(reader)

  await reader.goto('/invites?q=odile')
  await expect(reader.getByText('Odile Absente')).toBeVisible()
})
