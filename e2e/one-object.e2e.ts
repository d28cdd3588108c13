import type { Page } from '@playwright/test'
import { productionEndpoints } from '#app/contract/production.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { expect } from './fixtures.ts'
import { caller, type Given } from './given.ts'
import { test } from './wired.ts'

const LEAD =
  'Deux riveraines ont raconté, une heure durant, comment un quai fermé depuis trente ans a fini par rouvrir.'

test('from the template of a series to the public page, nothing is typed twice', async ({
  given,
  server,
  wire,
  producer,
  signIn,
}) => {
  const call = await caller(server.url, 'admin')
  const series = await call(seriesEndpoints.create, { body: { name: 'Quai ouvert' } })
  const ada = await given.guest('Ada Riveraine')
  const page = await producer()

  await page.goto(`/series/${series.id}`)
  const nextWeek = inAWeek()
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await box('Titre').fill('Quai ouvert du {date}')
  await page.getByRole('combobox', { name: 'Rythme' }).selectOption('Chaque semaine ou presque')
  await page.getByRole('checkbox', { name: nextWeek.weekday }).check()
  await box('Heure').fill('19h30')
  await page.getByRole('group', { name: 'Durée' }).getByRole('textbox', { name: 'Heures' }).fill('1')
  for (const title of ['Ouverture', 'Entretien']) {
    await page.getByRole('button', { name: 'Ajouter une séquence' }).press('Enter')
    await page.keyboard.type(title)
  }
  for (const name of ['Séquence 1', 'Séquence 2'])
    await page.getByRole('group', { name }).getByRole('textbox', { name: 'Durée' }).fill('20 min')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Modèle enregistré.')).toBeVisible()
  await box('Planifier jusqu’au').fill(nextWeek.day)
  await page.getByRole('button', { name: /^Planifier \d+ live/ }).click()
  await expect(page.getByText(/planifiés?\.|est planifié/).first()).toBeVisible()
  const live = (await given.found('Quai ouvert du')).at(-1)
  expect(live?.live_state).toBe('planned')
  const id = live?.id ?? 0

  await bookedElsewhere(given, ada.id, live?.scheduled_end_at ?? '')
  await page.goto(`/emissions/${id}/preparation`)
  const guests = page.getByRole('combobox', { name: 'Ajouter un·e invité·e' })
  await guests.fill('ada river')
  await expect(page.getByRole('option', { name: /Ada Riveraine/ })).toBeVisible()
  await page.keyboard.press('Enter')
  const clash = page.getByText(/Ada Riveraine n’a que 10.min de trajet/)
  await expect(clash).toBeVisible()
  await guests.fill('Blanche Marinier')
  await page.getByRole('option', { name: /Créer/ }).click()
  const booked = page.getByRole('list', { name: 'Invité·es du live, dans l’ordre' })
  await booked.getByRole('button', { name: 'Ada Riveraine', exact: true }).click()
  await booked.getByRole('textbox', { name: 'À l’antenne de' }).fill('19:30')
  await booked.getByRole('textbox', { name: 'À l’antenne de' }).press('Tab')
  await page.keyboard.type('20:00')
  await page.keyboard.press('Tab')
  await expect(clash).toBeHidden()
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await given.stored(id)).guests.map(({ guest }) => guest.display_name))
    .toEqual(['Ada Riveraine', 'Blanche Marinier'])
  await expect(page.getByRole('region', { name: 'Conducteur' })).toContainText('Il reste 20 min')

  await page.goto(`/emissions/${id}/direct`)
  await page.getByRole('button', { name: 'Passer à l’antenne' }).click()
  const clock = page.getByRole('region', { name: 'Horloge' })
  await expect(clock).toContainText('À l’antenne depuis')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('n')
  await noted(page, 'c', 'Un quai, c’est une rue qui regarde l’eau.')
  for (const key of 'tvt') await page.keyboard.press(key)
  await expect(clock).toContainText(/À l’antenne depuis0?0?:?0?0:(1[1-9]|[2-5]\d)/)
  await page.keyboard.press('n')
  await noted(page, 'c', 'On a gagné en lisant les arrêtés.')
  for (const key of 'vtv') await page.keyboard.press(key)
  const markers = async () =>
    (await call(productionEndpoints.read, { params: { id } })).markers.map(({ text }) => text)
  await expect.poll(async () => (await markers()).length).toBe(8)
  await wire.cut()
  for (const key of 'tvtv') await page.keyboard.press(key)
  await expect(page.getByText('Hors ligne : gardé sur cet appareil')).toBeVisible()
  await wire.mend()
  await expect.poll(async () => (await markers()).length, { timeout: 60_000 }).toBe(12)
  await page.getByRole('button', { name: 'Terminer le live' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terminer le live' }).click()

  const panel = page.getByRole('region', { name: 'Après le live' })
  await expect(panel.getByRole('textbox', { name: 'Titre du chapitre 2' })).toHaveValue('Entretien')
  await panel.getByRole('button', { name: 'Ajouter à la page' }).click()
  await expect(page.getByLabel('Notifications')).toContainText('C’est dans la page.')

  await given.changed(id, { page: { image_id: 1 } }) // the demo newsroom's first picture, which is described
  const chief = await signIn('chef')
  await chief.goto(`/emissions/${id}?panneau=aucun`)
  await chief.getByRole('textbox', { name: 'Chapô', exact: true }).fill(LEAD)
  await chief.keyboard.press('Control+Enter')
  await chief.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await expect(chief.getByText('La page est publiée.')).toBeVisible()
  const { page: published, chapters, body_html } = await given.stored(id)
  const [first, second] = chapters
  expect([first?.start_seconds, first?.title, second?.title]).toEqual([0, 'Ouverture', 'Entretien'])
  const quoted = [...body_html.matchAll(/<blockquote data-start="(\d+)">/g)].map(([, at]) => Number(at))
  expect(quoted).toHaveLength(2)
  expect(quoted[1]).toBeGreaterThan(quoted[0] ?? Infinity)
  await chief.goto(`/emissions/${published.slug}`)
  const article = chief.getByRole('article')
  for (const words of [
    'Ada Riveraine',
    'Blanche Marinier',
    'Ouverture',
    'Entretien',
    'regarde l’eau',
    'arrêtés',
  ])
    await expect(article).toContainText(words)
  await expect(chief.getByRole('heading', { level: 1 })).toContainText('Quai ouvert du')
})

/** Drops a marker and says what it is. */
async function noted(page: Page, key: string, words: string) {
  await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The same guest in another studio ten minutes later. */
async function bookedElsewhere(given: Given, guest_id: number, after: string) {
  const at = (minutes: number) => new Date(Date.parse(after) + minutes * 60_000).toISOString()
  const { id } = await given.broadcast({
    page: { title: 'Juste après le quai' },
    scheduled_start_at: at(10),
    scheduled_end_at: at(60),
  })
  const booking = { guest_id, state: 'confirmed' as const, means: 'studio' as const }
  await given.produced(id, {
    bookings: [{ ...booking, arrives_at: null, starts_at: null, ends_at: null }],
  })
}

function inAWeek() {
  const day = new Date(Date.now() + 7 * 86_400_000)
  const words = (options: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris', ...options })
  return {
    weekday: words({ weekday: 'long' }),
    day: words({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  }
}
