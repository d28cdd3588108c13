import type { Page } from '@playwright/test'
import { productionEndpoints } from '#app/contract/production.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const rows = (page: Page, state: string) => page.getByRole('row', { name: state })
const plan = (page: Page) => page.getByRole('button', { name: /^Planifier \d+ live/ })

test('a series gets a weekly calendar; its lives are planned past a holiday, then moved together, and back', async ({
  signIn,
}) => {
  const holiday = nextHoliday()
  const page = await signIn('producer')
  await page.goto('/series?q=Terrain+vague')
  await page.getByRole('link', { name: 'Modèle et calendrier de Terrain vague' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Modèle et calendrier\s: Terrain vague/)
  await expect(page.getByText('Aucun jour d’ici là')).toBeVisible()

  await box(page, 'Titre').fill('Terrain vague du {date}')
  await page.getByRole('combobox', { name: 'Rythme' }).selectOption('Chaque semaine ou presque')
  await page.getByRole('checkbox', { name: holiday.weekday }).press('Space')
  await box(page, 'À partir du').fill(holiday.day)
  await page.getByRole('button', { name: 'Ajouter une séquence' }).press('Enter')
  await page.keyboard.type('Ouverture')
  await page.keyboard.press('Control+s')
  await expect(box(page, 'Heure')).toHaveAccessibleDescription(/Heure incomplète/)
  await expect(page.getByText(/Une durée, comme/)).toBeVisible()
  await box(page, 'Heure').fill('19h30')
  await page.getByRole('group', { name: 'Séquence 1' }).getByRole('textbox', { name: 'Durée' }).fill('10 min')
  await page.getByRole('group', { name: 'Durée' }).getByRole('textbox', { name: 'Heures' }).fill('1')
  await page.getByRole('checkbox', { name: /Sauter les jours fériés/ }).check()
  await expect(plan(page)).toBeDisabled()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Modèle enregistré.')).toBeVisible()

  await box(page, 'Planifier jusqu’au').fill(holiday.twoWeeksLater)
  await expect(rows(page, 'Férié')).toHaveCount(1)
  await expect(rows(page, 'À planifier')).toHaveCount(2)
  await plan(page).press('Enter')
  await expect(page.getByText(/^2\slives sont planifiés/)).toBeVisible()
  await expect(rows(page, 'Planifié')).toHaveCount(2)
  await expect(rows(page, 'Terrain vague du').first()).toContainText('19:30 – 20:30')
  await expectAccessibleInBothThemes(page)

  await page
    .getByRole('button', { name: /^Modifier celle-ci et les suivantes/ })
    .first()
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Heure', exact: true }).fill('21:00')
  await dialog.getByRole('button', { name: 'Modifier tous ces lives' }).click()
  await expect(page.getByText(/^2\slives ont changé/)).toBeVisible()
  await expect(rows(page, '21:00 – 22:00 Planifié')).toHaveCount(2)
  await expect(box(page, 'Heure')).toHaveValue('21:00')
  await page.getByLabel('Notifications').getByRole('button', { name: 'Remettre comme avant' }).click()
  await expect(rows(page, '19:30 – 20:30 Planifié')).toHaveCount(2)

  await page.goto(`/agenda?view=list&date=${holiday.weekLater}`)
  await expect(page.getByText(/^Terrain vague du/).first()).toBeVisible()

  const viewer = await signIn('viewer')
  await viewer.goto('/series?q=Terrain+vague')
  await viewer.getByRole('link', { name: 'Modèle et calendrier de Terrain vague' }).click()
  await expect(viewer.getByText(/Planifier revient à la production/)).toBeVisible()
  await expect(viewer.getByRole('combobox', { name: 'Rythme' })).toBeDisabled()
  await expect(viewer.getByRole('button', { name: 'Enregistrer' })).toBeHidden()
  await expect(plan(viewer)).toBeDisabled()
  await expectReflow(viewer)
})

test('a template keeps who, notes, links and owners, and its lives get them', async ({ given, signIn }) => {
  const page = await signIn('producer')
  await page.goto('/series?q=Écoutilles')
  await page.getByRole('link', { name: 'Modèle et calendrier de Écoutilles' }).click()
  await page.getByRole('button', { name: 'Ajouter une séquence' }).click()
  await page.keyboard.type('Revue de presse')
  const segment = page.getByRole('group', { name: 'Séquence 1' })
  const inSegment = (name: string) => segment.getByRole('textbox', { name })
  await inSegment('Durée').fill('5 min')
  await inSegment('Qui').fill('Ada et Ben')
  await segment.getByText('Notes et liens').click()
  await inSegment('Notes pour l’antenne').fill('Saluer le tchat')
  await inSegment('Lien 1').fill('pas une adresse')
  await page.getByRole('button', { name: 'Ajouter une tâche' }).click()
  await page.keyboard.type('Relire le conducteur')
  await page.getByRole('group', { name: 'Tâche 1' }).getByRole('textbox', { name: 'Par qui' }).fill('Ben')
  await page.keyboard.press('Control+s')
  await expect(inSegment('Lien 1')).toBeFocused()
  await expect(inSegment('Lien 1')).toHaveAccessibleDescription(/^Adresse web incomplète/)
  await inSegment('Lien 1').fill('tube.exemple.fr/w/abc')
  await inSegment('Lien 1').press('Tab')
  await expectAccessibleInBothThemes(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Modèle enregistré.')).toBeVisible()

  await page.reload()
  await page.getByRole('group', { name: 'Durée' }).getByRole('textbox', { name: 'Heures' }).fill('1')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Modèle enregistré.')).toBeVisible()
  await segment.getByText('Saluer le tchat · https://tube.exemple.fr/w/abc').click()
  await expect(inSegment('Qui')).toHaveValue('Ada et Ben')
  await expect(inSegment('Notes pour l’antenne')).toHaveValue('Saluer le tchat')
  await expectReflow(page)

  const series_id = Number(page.url().split('/').at(-1))
  const { id } = await given.broadcast({ page: { title: 'Au pont' }, series_id, from_template: true })
  await page.goto(`/emissions/${id}/preparation`)
  await expect(page.getByRole('textbox', { name: 'Qui, séquence 1' })).toHaveValue('Ada et Ben')
  await expect(page.getByText('Saluer le tchat · https://tube.exemple.fr/w/abc')).toBeVisible()
  await expect(page.getByText('Relire le conducteur')).toBeVisible()
})

test('lives that are planned follow a change of the template, but for what was changed by hand; and back', async ({
  given,
  server,
  signIn,
}) => {
  const page = await signIn('producer')
  await page.goto('/series?q=Contre-pied')
  await page.getByRole('link', { name: 'Modèle et calendrier de Contre-pied' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Contre-pied/)
  const params = { id: Number(page.url().split('/').at(-1)) }
  const call = await caller(server.url, 'producer')
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  const recurrence = { rule: 'FREQ=DAILY', time: '11:00', from: day(2), until: day(4) }
  const body = {
    template: { segments: [OPENING] },
    recurrence: { ...recurrence, skip_holidays: false, except: [] },
  }
  await call(templateEndpoints.update, { params, body }, 0)
  const { ids } = await call(templateEndpoints.plan, { params, body: { until: day(5) } })
  expect(ids).toHaveLength(3)
  const [byHand = 0] = ids
  await given.produced(byHand, { segments: [{ ...OPENING, title: 'À ma façon', started_at: null }] })
  const orders = () =>
    Promise.all(
      ids.map(async (id) => {
        const { segments } = await call(productionEndpoints.read, { params: { id } })
        return segments.map(({ title }) => title).join()
      }),
    )

  await page.reload()
  await page
    .getByRole('group', { name: 'Séquence 1' })
    .getByRole('textbox', { name: 'Titre' })
    .fill('Générique')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Changé dans le modèle\s: Conducteur\. 2\slives à venir/)).toContainText(
    /1\slive a déjà autre chose et reste comme il est/,
  )
  await expectAccessibleInBothThemes(page)
  const follow = page.getByRole('button', { name: /^Changer \d+ lives? aussi$/ })
  const panel = page.getByRole('region', { name: 'Lives déjà planifiés' })
  await panel.getByRole('textbox', { name: 'À partir du' }).fill(day(4).split('-').toReversed().join('/'))
  await panel.getByRole('textbox', { name: 'À partir du' }).press('Tab')
  await expect(follow).toHaveText(/1/)
  await panel.getByRole('textbox', { name: 'À partir du' }).fill(day(0).split('-').toReversed().join('/'))
  await panel.getByRole('textbox', { name: 'À partir du' }).press('Tab')
  await expect(follow).toHaveText(/2/)
  await follow.click()
  await expect(page.getByText(/^2\slives ont changé/)).toBeVisible()
  await expect(panel).toBeHidden()
  expect(await orders()).toEqual(['À ma façon', 'Générique', 'Générique'])
  await page.getByLabel('Notifications').getByRole('button', { name: 'Remettre comme avant' }).click()
  await expect(page.getByText('Les lives ont repris ce qu’ils avaient.')).toBeVisible()
  expect(await orders()).toEqual(['À ma façon', 'Ouverture', 'Ouverture'])
})

const OPENING = {
  id: 'ouverture',
  title: 'Ouverture',
  kind: 'opening' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
}

/** The next public holiday with none on the same weekday in the two weeks after it. */
function nextHoliday() {
  const DAY = 86_400_000
  const year = new Date().getUTCFullYear()
  const all = [year, year + 1].flatMap((one) =>
    ['01-01', '05-08', '07-14', '08-15', '11-01', '11-11'].map((day) => Date.parse(`${one}-${day}`)),
  )
  const at = all.filter((day) => day > Date.now() + DAY).toSorted((one, other) => one - other)[0] ?? 0
  const typed = (time: number) =>
    new Date(time).toLocaleDateString('fr-FR', {
      timeZone: 'UTC',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    })
  return {
    weekday: new Date(at).toLocaleDateString('fr-FR', { timeZone: 'UTC', weekday: 'long' }),
    day: typed(at),
    weekLater: new Date(at + 7 * DAY).toISOString().slice(0, 10),
    twoWeeksLater: typed(at + 14 * DAY),
  }
}
