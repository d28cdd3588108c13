import { expect, expectAccessible, test } from './fixtures.ts'
import { box, dayColumn, dragTo, edgeOf, middleOf, openAgenda, plannedLive } from './schedule-steps.ts'

const notices = 'Notifications'
const undo = { name: 'Remettre à sa place' }

test('by hand, a live is created over the grid, moved and stretched, and each is undone at once', async ({
  given,
  signIn,
}) => {
  const { id } = await plannedLive(given, 'Repère', '2039-02-07T18:30:00Z', '2039-02-07T20:00:00Z')
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2039-02-07')
  const live = page.getByRole('button', { name: /^Repère/ })
  const lasts = (hours: string) => expect(live).toHaveAccessibleName(new RegExp(`^Repère, ${hours}, live`))
  await lasts('lundi 7\\sfévrier, 19\\sh\\s30 – 21\\sh')
  const { x, y, height } = await middleOf(live)
  const tuesday = await dayColumn(page, '8 février 2039')
  const [top, half] = [y - height / 2, height / 3]

  await dragTo(page, { x: tuesday, y: top + 3 }, { x: tuesday, y: top + 2 * half - 3 })
  await expect(box(page, 'Date')).toHaveValue('08/02/2039')
  await expect(box(page, 'Début')).toHaveValue('19:30')
  await expect(box(page, 'Fin')).toHaveValue('20:30')
  await page.keyboard.press('Escape')

  await dragTo(page, { x, y }, { x: tuesday, y: y + half })
  await lasts('mardi 8\\sfévrier, 20\\sh – 21\\sh\\s30')
  const toast = page.getByLabel(notices)
  await expect(toast).toContainText(
    '« Repère » est déplacé : mardi 8 février, 20 h – 21 h 30 (Europe/Paris).',
  )
  await toast.getByRole('button', undo).click()
  await lasts('lundi 7\\sfévrier, 19\\sh\\s30 – 21\\sh')
  expect((await given.stored(id)).scheduled_end_at).toBe('2039-02-07T20:00:00.000Z')

  const edge = await edgeOf(live)
  await dragTo(page, edge, { x: edge.x, y: edge.y + half })
  await lasts('lundi 7\\sfévrier, 19\\sh\\s30 – 21\\sh\\s30')
  await expect(toast.getByRole('button', undo)).toBeVisible()
  const stored = await given.stored(id)
  expect([stored.scheduled_start_at, stored.scheduled_end_at]).toEqual([
    '2039-02-07T18:30:00.000Z',
    '2039-02-07T20:30:00.000Z',
  ])
})

test('what may not move goes back and says why', async ({ given, signIn }) => {
  await plannedLive(given, 'Pas la mienne', '2039-03-08T18:00:00Z', '2039-03-08T20:00:00Z')
  await given.moved(await plannedLive(given, 'Remise', '2039-03-09T18:00:00Z'), 'cancelled')
  const page = await signIn('viewer')
  await openAgenda(page, 'view=week&date=2039-03-07')
  const live = page.getByRole('button', { name: /^Pas la mienne/ })
  const from = await middleOf(live)
  await dragTo(page, from, { x: await dayColumn(page, '10 mars 2039'), y: from.y })
  await expect(page.getByLabel(notices)).toContainText('Votre rôle ne permet pas de déplacer ce live.')
  await expect(live).toHaveAccessibleName(/mardi 8\smars/)
  await page.getByRole('button', { name: /^Remise/ }).focus()
  await page.keyboard.press('m')
  await expect(page.getByLabel(notices)).toContainText('Ce live est annulé : planifiez-le de nouveau')
})

test('from the keyboard, m and arrows move a live, Shift stretches it, Escape gives up, Enter puts it down', async ({
  given,
  signIn,
}) => {
  const { id } = await plannedLive(given, 'Aux flèches', '2040-02-25T22:30:00Z', '2040-02-26T10:30:00Z')
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2040-02-25')
  await page.keyboard.press('m')
  await expect(page.getByLabel(notices)).toContainText('placez d’abord le focus dessus')
  const live = page.getByRole('button', { name: /^Aux flèches, samedi 25/ })
  await live.first().focus()
  await page.keyboard.press('m')
  const bar = page.getByRole('application', { name: 'Déplacer « Aux flèches »' })
  await expect(bar).toBeFocused()
  await expect(bar).toContainText('Entrée pour poser, Échap pour renoncer')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/date=2040-02-27/)
  // Read in the bar, and said in the live region.
  const place = 'lundi 27 février, 23 h 30 – 11 h 30 le lendemain (Europe/Paris)'
  await expect(page.getByText(place, { exact: true })).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/date=2040-02-25/)
  await expect(live.first()).toBeFocused()
  await page.keyboard.press('m')
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await expect(bar).toContainText('vendredi 24 février, 23 h – 11 h 15 le lendemain')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(notices)).toContainText('est déplacé : vendredi 24 février, 23 h – 11 h 15')
  await expect(page.getByRole('button', { name: /^Aux flèches, vendredi 24/ }).first()).toBeFocused()
  const stored = await given.stored(id)
  expect([stored.scheduled_start_at, stored.scheduled_end_at]).toEqual([
    '2040-02-24T22:00:00.000Z',
    '2040-02-25T10:15:00.000Z',
  ])
  expect(stored.aired_on).toBe('2040-02-24')
  await page.getByLabel(notices).getByRole('button', undo).click()
  await expect(live.first()).toBeVisible()

  await page.getByRole('radio', { name: 'Liste' }).check()
  await page.getByRole('button', { name: 'Aux flèches' }).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Vendredi 24 février' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Aux flèches' })).toBeFocused()
  await expect.poll(async () => (await given.stored(id)).scheduled_start_at).toBe('2040-02-24T22:30:00.000Z')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Déplacer le live qui a le focus, par les flèches')
})

test('a live that is moved to where a guest is taken says so on the way and once put down, with the way back', async ({
  given,
  signIn,
}) => {
  const guests = [{ guest_id: (await given.guest('Ada Prise')).id, role_label: null }]
  const hours = (day: string) => ({
    scheduled_start_at: `${day}T18:00:00Z`,
    scheduled_end_at: `${day}T19:00:00Z`,
  })
  await given.moved(
    await given.broadcast({ page: { title: 'Déjà là' }, guests, ...hours('2040-03-05') }),
    'planned',
  )
  const { id } = await given.moved(
    await given.broadcast({ page: { title: 'À placer' }, guests, ...hours('2040-03-06') }),
    'planned',
  )
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2040-03-05')
  await page.getByRole('button', { name: /^À placer/ }).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowLeft')
  const taken = /Ada Prise est déjà prévu·e au même moment\s:\s«\sDéjà là\s»/
  const bar = page.getByRole('application', { name: /Déplacer «\sÀ placer\s»/ })
  await expect(bar.getByRole('status')).toContainText(taken)
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await expect(bar.getByRole('status')).toBeEmpty()
  await page.keyboard.press('ArrowLeft')
  await expect(bar.getByRole('status')).toContainText(taken)
  expect((await given.stored(id)).scheduled_start_at).toBe('2040-03-06T18:00:00.000Z')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(notices)).toContainText(/est déplacé\s: lundi 5\smars/)
  await expect(page.getByLabel(notices)).toContainText(taken)
  await expectAccessible(page)
  await page.getByLabel(notices).getByRole('button', undo).click()
  await expect(page.getByRole('button', { name: /^À placer, mardi 6/ })).toBeVisible()
})

test('the nights when the clocks change ask their question of a move too, by keys and by hand', async ({
  given,
  signIn,
}) => {
  const spring = await plannedLive(given, 'Nuit courte', '2037-03-28T01:30:00Z', '2037-03-28T02:30:00Z')
  const autumn = await plannedLive(given, 'Nuit longue', '2037-10-24T00:30:00Z', '2037-10-24T02:00:00Z')
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2037-03-28')
  await page.getByRole('button', { name: /^Nuit courte/ }).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('application')).toContainText('cette heure n’existe pas cette nuit-là')
  await page.keyboard.press('Enter')
  const when = page.getByRole('group', { name: 'Quand' })
  await expect(when).toContainText('02:30 n’existe pas cette nuit-là')
  await when.getByRole('button', { name: 'Prendre 03:30' }).click()
  await expect(box(page, 'Fin')).toHaveValue('04:30')
  await page.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await given.stored(spring.id)).scheduled_start_at).toBe('2037-03-29T01:30:00.000Z')

  await openAgenda(page, 'view=week&date=2037-10-24')
  const live = page.getByRole('button', { name: /^Nuit longue/ })
  const from = await middleOf(live)
  await dragTo(page, from, { x: await dayColumn(page, '25 octobre 2037'), y: from.y })
  await expect(when).toContainText('02:30 existe deux fois cette nuit-là')
  await when.getByRole('button', { name: 'La seconde (heure d’hiver)' }).click()
  await page.getByRole('button', { name: 'Déplacer le live' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const stored = await given.stored(autumn.id)
  expect([stored.scheduled_start_at, stored.scheduled_end_at]).toEqual([
    '2037-10-25T01:30:00.000Z',
    '2037-10-25T03:00:00.000Z',
  ])
})
