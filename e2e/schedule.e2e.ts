import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'
import type { Given } from './given.ts'
import { box, fillHours, MONDAY, openAgenda, plannedLive } from './schedule-steps.ts'

test('a live is planned from the keyboard: n, a title, hours, Enter; and the toast takes it back', async ({
  signIn,
}) => {
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2037-03-09')
  await expect(page.getByText('Aucun live cette semaine')).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Nouveau live' })
  await expect(box(page, 'Titre')).toBeFocused()
  await page.keyboard.type('La nuit des lanternes')
  await fillHours(page, { Date: '10/03/2037', Début: '23h', Durée: '2h30' })
  await expect(box(page, 'Fin')).toHaveValue('01:30')
  await expect(dialog.getByText('Fin le lendemain, mercredi 11 mars')).toBeVisible()
  await expectAccessible(page)
  await box(page, 'Titre').press('Enter')
  await expect(dialog).toBeHidden()
  const event = page.getByRole('button', {
    name: 'La nuit des lanternes, mardi 10 mars, 23 h – 1 h 30 le lendemain, live prévu',
  })
  await expect(event.first()).toBeVisible()
  await page.getByLabel('Notifications').getByRole('button', { name: 'Retirer de l’agenda' }).click()
  await expect(page.getByText('« La nuit des lanternes » est à la corbeille.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^La nuit des lanternes/ })).toHaveCount(0)
})

test('a live opens with Enter, says what it overlaps, moves, and moves back', async ({ given, signIn }) => {
  await plannedLive(given, 'Première partie', '2037-11-23T18:30:00Z', '2037-11-23T20:00:00Z')
  const { id } = await plannedLive(given, 'Seconde partie', '2037-11-23T19:30:00Z', '2037-11-23T21:00:00Z')
  const page = await signIn('producer')
  await openAgenda(page)
  const event = page.getByRole('button', {
    name: 'Seconde partie, lundi 23 novembre, 20 h 30 – 22 h, live prévu, chevauche « Première partie »',
  })
  await event.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('« Première partie » (19 h 30 – 21 h)')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Déplacer…' }).click()
  await expect(box(page, 'Date')).toBeFocused()
  await expect(dialog.getByText('Chevauche « Première partie »')).toBeVisible()
  await fillHours(page, { Début: '21:00' })
  await expect(box(page, 'Fin')).toHaveValue('22:30')
  await expect(dialog.getByText(/^Chevauche/)).toBeHidden()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(
    page.getByRole('button', { name: 'Seconde partie, lundi 23 novembre, 21 h – 22 h 30, live prévu' }),
  ).toBeVisible()
  expect((await given.stored(id)).scheduled_start_at).toBe('2037-11-23T20:00:00.000Z')
  await page.getByLabel('Notifications').getByRole('button', { name: 'Remettre à sa place' }).click()
  await expect(event).toBeVisible()
})

test('what somebody else moved first is shown, and what one typed is kept', async ({ given, signIn }) => {
  const date = '2038-02-01'
  const { id } = await plannedLive(given, 'À deux mains', `${date}T18:00:00Z`, `${date}T19:00:00Z`)
  const [ana, ben] = [await signIn('producer'), await signIn('chef')]
  for (const page of [ana, ben]) {
    await openAgenda(page, `view=list&date=${date}`)
    await page.getByRole('button', { name: 'À deux mains' }).click()
    await page.getByRole('button', { name: 'Déplacer…' }).click()
  }
  await fillHours(ana, { Début: '10:00' })
  await ana.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(ana.getByRole('dialog')).toBeHidden()
  await fillHours(ben, { Début: '15:00' })
  await ben.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(ben.getByRole('alert')).toContainText('lundi 1er février, 10 h – 11 h, live prévu')
  await expect(box(ben, 'Début')).toHaveValue('15:00')
  await ben.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(ben.getByRole('dialog')).toBeHidden()
  expect((await given.stored(id)).scheduled_start_at).toBe(`${date}T14:00:00.000Z`)
})

test('a live is cancelled, struck and worded, restored from the toast, and planned again', async ({
  given,
  signIn,
}) => {
  const date = '2038-03-01'
  await plannedLive(given, 'Remise à plus tard', `${date}T18:00:00Z`, `${date}T19:00:00Z`)
  const page = await signIn('producer')
  await openAgenda(page, `view=list&date=${date}`)
  const open = page.getByRole('button', { name: 'Remise à plus tard' })
  await open.click()
  await page.getByRole('button', { name: 'Annuler le live' }).click()
  await expect(page.getByText('Live annulé')).toBeVisible()
  await page.getByRole('button', { name: 'Rétablir le live' }).click()
  await expect(page.getByText('Live prévu')).toBeVisible()
  await open.click()
  await page.getByRole('button', { name: 'Annuler le live' }).click()
  await expect(page.getByText('Live annulé')).toBeVisible()
  await open.click()
  await page.getByRole('button', { name: 'Planifier de nouveau…' }).click()
  await fillHours(page, { Date: '02/03/2038' })
  await page.getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByRole('heading', { name: 'Mardi 2 mars' })).toBeVisible()
  await expect(page.getByText('Live prévu')).toBeVisible()
})

test('an editor sees everything and may not plan: the reason is said', async ({ given, signIn }) => {
  const date = '2038-04-05'
  await plannedLive(given, 'Pas la mienne', `${date}T18:00:00Z`)
  const page = await signIn('editor')
  await openAgenda(page, `view=week&date=${date}`)
  const refused = page.getByRole('button', { name: 'Nouveau live' })
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await expect(refused).toHaveAttribute('aria-description', /revient à la production/)
  await page.keyboard.press('n')
  await expect(page.getByLabel('Notifications')).toContainText('revient à la production')
  await page.getByRole('button', { name: /^Pas la mienne/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Pas la mienne' })
  await expect(dialog.getByText(/revient à la production/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Annuler le live' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(page)
  await dialog.getByRole('link', { name: 'Ouvrir la page' }).click()
  await expect(page).toHaveURL(/\/emissions\/\d+$/)
})

test('weeks turn by arrows, a slot is chosen by arrows, and the address holds both', async ({ signIn }) => {
  const page = await signIn('producer')
  await openAgenda(page)
  await expect(page.getByRole('heading', { name: 'Semaine du 23 au 29 novembre 2037' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Semaine du 30 novembre au 6 décembre 2037' })).toBeVisible()
  await expect(page).toHaveURL(/date=2037-11-30/)
  await page.getByRole('button', { name: 'Semaine précédente' }).click()
  const slot = page.getByRole('spinbutton', { name: 'Créneau' })
  await slot.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/date=2037-11-24/)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page)
  const chosen = await slot.getAttribute('aria-valuetext')
  await page.keyboard.press('Enter')
  await expect(box(page, 'Date')).toHaveValue('24/11/2037')
  expect(chosen).toMatch(/^mardi 24\snovembre, \d+\sh\s15$/)
  await expect(box(page, 'Début')).toHaveValue(/:15$/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Aujourd’hui' }).click()
  await expect(page).not.toHaveURL(/date=/)
})

test('a click on the grid starts a live there, at the hour of the newsroom', async ({ signIn }) => {
  const page = await signIn('producer')
  await openAgenda(page, `view=day&date=${MONDAY}`)
  const grid = page.getByRole('table')
  const size = await grid.boundingBox()
  await grid.click({ position: { x: (size?.width ?? 0) / 2, y: 200 } })
  await expect(box(page, 'Date')).toHaveValue('23/11/2037')
  await expect(box(page, 'Début')).toHaveValue(/^\d\d:(00|15|30|45)$/)
})

test('from another zone, hours stay those of the newsroom, and one’s own are said', async ({
  browser,
  given,
  server,
  signIn,
}) => {
  await plannedLive(given, 'Vu de loin', '2037-11-30T00:30:00Z', '2037-11-30T02:00:00Z')
  const storageState = await (await signIn('producer')).context().storageState()
  const context = await browser.newContext({
    storageState,
    baseURL: server.url,
    locale: 'fr-FR',
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  await openAgenda(page, 'view=week&date=2037-11-30')
  await expect(page.getByText('Heures de la rédaction : Europe/Paris')).toContainText(
    /il est 6\sh\splus tôt$/,
  )
  const own = 'Chez vous (America/New_York) : dimanche 29 novembre, 19 h 30 – 21 h'
  const seen = page.getByRole('button', { name: /^Vu de loin/ })
  await expect(seen).toHaveAccessibleName(
    /Chez vous \(America\/New_York\)\s: dimanche 29\snovembre, 19\sh\s30/,
  )
  await seen.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('lundi 30 novembre, 1 h 30 – 3 h (Europe/Paris)')
  await expect(dialog).toContainText(own)
  await dialog.getByRole('button', { name: 'Déplacer…' }).click()
  await expect(box(page, 'Début')).toHaveValue('01:30')
  await openAgenda(page, 'view=list&date=2037-11-30')
  await expect(page.getByText(own)).toBeVisible()
  // The clocks of New York go forward on the 8th, those of Paris on the 29th.
  await openAgenda(page, 'view=month&date=2037-03-15')
  await expect(page.getByText('Heures de la rédaction : Europe/Paris')).toContainText(
    /il est 6\sh\splus tôt, 5\sh\splus tôt dès le .*8\smars, 6\sh\splus tôt dès le .*29\smars$/,
  )
  await context.close()
})

test.describe('a full week', () => {
  const date = '2038-05-03'
  const lives = async (given: Given) => {
    const long = 'Le grand entretien avec un titre qui n’en finit pas'
    await plannedLive(given, long, `${date}T18:00:00Z`, `${date}T22:30:00Z`)
    await given.moved(await plannedLive(given, 'Annulée', `${date}T19:00:00Z`), 'cancelled')
    await plannedLive(given, 'En même temps', `${date}T19:00:00Z`, '2038-05-04T07:00:00Z')
    await given.moved(await plannedLive(given, 'En cours', '2038-05-05T07:00:00Z'), 'live')
  }

  for (const theme of ['light', 'dark'] as const)
    test(`is accessible in each view and fits 320 px (${theme})`, async ({ given, signIn }) => {
      await lives(given)
      const page = await signIn('producer')
      await page.emulateMedia({ colorScheme: theme })
      for (const view of ['day', 'week', 'list']) {
        await page.setViewportSize({ width: 1280, height: 800 })
        await openAgenda(page, `view=${view}&date=${date}`)
        await expect(page.getByText('En même temps').first()).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
        await expectAccessible(page)
        await expectReflow(page)
      }
    })

  test('is a list on a phone', async ({ given, signIn }) => {
    await lives(given)
    const page = await signIn('viewer')
    await page.setViewportSize({ width: 390, height: 844 })
    await openAgenda(page, `date=${date}`)
    await expect(page.getByRole('radio', { name: 'Liste' })).toBeChecked()
    const together = page.getByRole('listitem').filter({ hasText: 'En même temps' })
    await expect(together.first()).toContainText('chevauche')
  })
})
