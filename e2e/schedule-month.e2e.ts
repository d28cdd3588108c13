import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'
import { dragTo, middleOf, openAgenda, plannedLive } from './schedule-steps.ts'

const at = (day: string, hour: number) => `2038-06-${day}T${String(hour).padStart(2, '0')}:00:00Z`

test('a month shows full days in short and leads to them, in both themes and on a narrow screen', async ({
  given,
  signIn,
}) => {
  for (let hour = 6; hour < 12; hour += 1) await plannedLive(given, `Table ${hour}`, at('09', hour))
  const page = await signIn('producer')
  await openAgenda(page, 'view=month&date=2038-05-09')
  await page.getByRole('button', { name: 'Mois suivant' }).click()
  await expect(page.getByRole('heading', { name: 'Juin 2038' })).toBeVisible()
  const more = page.getByRole('button', { name: '3 de plus, voir ce jour-là' })
  await expect(more).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload() // drawn in the other theme, not on its way to it
  await expect(more).toBeVisible()
  await expectAccessible(page)
  await more.click()
  await expect(page.getByRole('heading', { name: 'Mercredi 9 juin 2038' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Jour' })).toBeChecked()
  await expect(page.getByRole('button', { name: /^Table 11/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Mois' }).check()
  await page.getByRole('link', { name: 'Voir le 10 juin 2038' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Jeudi 10 juin 2038' })).toBeVisible()
  await page.goBack()
  await expectReflow(page)
})

test('in a month, a live moves by hand and by keys, and keeps its hours', async ({ given, signIn }) => {
  const { id } = await plannedLive(given, 'Le soir', at('15', 17), at('16', 3))
  const page = await signIn('producer')
  await openAgenda(page, 'view=month&date=2038-06-15')
  const live = page.getByRole('button', { name: /^Le soir/ })
  await expect(live).toHaveCount(1)
  const to = await middleOf(page.getByRole('link', { name: 'Voir le 25 juin 2038' }))
  await dragTo(page, await middleOf(live), { x: to.x, y: to.y + 20 })
  await expect(page.getByLabel('Notifications')).toContainText(
    '« Le soir » est déplacé : vendredi 25 juin, 19 h – 5 h le lendemain',
  )
  await page.getByRole('button', { name: 'Remettre à sa place' }).click()
  await expect(live).toHaveAccessibleName(/mardi 15\sjuin/)
  await live.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('application')).toContainText('lundi 21 juin, 19 h – 5 h le lendemain')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Le soir, lundi 21/ })).toBeFocused()
  await expect.poll(async () => (await given.stored(id)).scheduled_start_at).toBe('2038-06-21T17:00:00.000Z')
})

test('the months beside are heard and reached only once turned to, with what others planned there meanwhile', async ({
  given,
  signIn,
}) => {
  await plannedLive(given, 'Le mois d’après', '2038-09-14T17:00:00Z')
  const page = await signIn('producer')
  await openAgenda(page, 'view=month&date=2038-08-15')
  const live = page.getByRole('button', { name: /^Le mois d’après/ })
  const first = page.getByRole('link', { name: 'Voir le 1 septembre 2038' })
  await expect(first).toHaveCount(1) // in the last week of August
  await expect(page.getByRole('button', { name: /^Le mois d’après/, includeHidden: true })).toHaveCount(1) // it is drawn
  await expect(live).toHaveCount(0)
  await plannedLive(given, 'Planifié entre-temps', '2038-09-15T17:00:00Z')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Septembre 2038' })).toBeVisible()
  await expect(first).toHaveCount(1)
  await expect(live).toBeVisible()
  await expect(page.getByRole('button', { name: /^Planifié entre-temps/ })).toBeVisible()
  await live.focus()
  await page.keyboard.press('m')
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('heading', { name: 'Août 2038' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Le mois d’après, mardi 24\saoût/ })).toBeFocused()
  await expectReflow(page)
})

test('a live on another channel stands in no way, and is named quietly when hours are typed', async ({
  given,
  signIn,
}) => {
  const one = await plannedLive(given, 'Sur la une', '2038-03-08T18:30:00Z', '2038-03-08T20:00:00Z')
  const two = await plannedLive(given, 'Sur la deux', '2038-03-08T19:00:00Z', '2038-03-08T20:30:00Z')
  await given.produced(one.id, { channel: 'Chaîne 1' })
  await given.produced(two.id, { channel: 'Chaîne 2' })
  const page = await signIn('producer')
  await openAgenda(page, 'view=week&date=2038-03-08')
  await page
    .getByRole('button', { name: 'Sur la une, lundi 8 mars, 19 h 30 – 21 h, live prévu', exact: true })
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Chevauche/)).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Déplacer…' }).click()
  await expect(
    dialog.getByText(/^En même temps que «\sSur la deux\s».*sur une autre chaîne\.$/),
  ).toBeVisible()
  await expect(dialog.getByText(/^Chevauche/)).toHaveCount(0)
  await expectAccessible(page)
})

test('filters stand in the address as a sentence, and conflicts are told whatever they hide', async ({
  given,
  signIn,
}) => {
  const guest = await given.guest('Odile Vernier')
  const start = '2038-09-14T18:00:00Z'
  const made = await given.broadcast({
    page: { title: 'Avec Odile' },
    scheduled_start_at: start,
    guests: [{ guest_id: guest.id, role_label: null }],
  })
  await given.moved(made, 'planned')
  await plannedLive(given, 'Sans elle', start)
  const page = await signIn('viewer')
  await page.setViewportSize({ width: 390, height: 844 })
  await openAgenda(page, 'date=2038-09-14')
  await page.getByRole('combobox', { name: 'Personne' }).selectOption('Odile Vernier')
  await expect(page).toHaveURL(new RegExp(`person=${guest.id}`))
  const chip = page.getByRole('list', { name: 'Filtres actifs' }).getByRole('button')
  await expect(chip).toHaveText('avec Odile Vernier')
  await expect(page.getByRole('button', { name: 'Sans elle' })).toHaveCount(0)
  await expect(page.getByText('Chevauche « Sans elle »')).toBeVisible()
  await page.getByRole('button', { name: 'Semaine suivante' }).click()
  await expect(page.getByText('Aucun live ne répond à ces filtres')).toBeVisible()
  await expect(chip).toHaveText('avec Odile Vernier')
  await expectAccessible(page)
  await expectReflow(page)
  await chip.click()
  await expect(page).not.toHaveURL(/person=/)
})
