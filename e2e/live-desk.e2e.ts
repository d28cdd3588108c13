import type { Segment } from '#app/contract/production-parts.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { expect, expectAccessibleInBothThemes, expectReflow } from './fixtures.ts'
import { caller } from './given.ts'
import { reach } from './keyboard.ts'
import { test as base } from './wired.ts'

interface Desk {
  /** The markers as the server has them. */
  marked: (id: number) => Promise<string[]>
  /** What is to be said on air. */
  ordered: (id: number, segments: Segment[]) => Promise<void>
}

const test = base.extend<Desk>({
  marked: async ({ server }, use) => {
    const call = await caller(server.url, 'producer')
    await use(async (id) =>
      (await call(productionEndpoints.read, { params: { id } })).markers.map(({ at }) => at),
    )
  },
  ordered: async ({ server }, use) => {
    const call = await caller(server.url, 'producer')
    await use(async (id, segments) => {
      await call(productionEndpoints.update, { params: { id }, body: { segments } }, 0)
    })
  },
})

test('a live is held from its desk: counted down, on air, noted by single keys through a cut, ended', async ({
  given,
  wire,
  producer,
  marked,
  ordered,
  signIn,
}) => {
  test.slow()
  const draft = await given.publishable('Le live tenu au pupitre', {
    scheduled_start_at: minutesAhead(40),
    scheduled_end_at: minutesAhead(130),
  })
  const { id } = await given.moved(draft, 'planned')
  await ordered(id, [segment('Ouverture'), segment('Entretien')])
  const page = await producer()
  await page.goto(`/emissions/${id}/direct`)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const clock = page.getByRole('region', { name: 'Horloge' })
  const markers = page.getByRole('list', { name: 'Repères' }).getByRole('listitem')
  await expect(clock).toContainText(/Heure de la rédaction \(Paris\)\d\d:\d\d:\d\d/)
  await expect(clock).toContainText(/À l’antenne dans(40:00|3\d:\d\d)/)
  await page.keyboard.press('v')
  await expect(markers.first()).toContainText(/\d\d:\d\d:\d\dÀ vérifier/)

  await reach(page, page.getByRole('button', { name: 'Passer à l’antenne' }))
  await page.keyboard.press('Enter')
  await expect(clock).toContainText('À l’antenne depuis')
  await expect(clock).toContainText('Fin prévue dans')
  for (const key of 'sctv') await page.keyboard.press(key)
  await expect(markers).toHaveCount(5)
  await page.keyboard.press('c')
  await expect(page.getByText(/^Citation à \d+\u00A0s$/)).toBeAttached() // as it is announced
  const words = markers.first().getByRole('textbox')
  await page.keyboard.press('Enter')
  await expect(words).toBeFocused()
  await page.keyboard.type('sans un mot de trop')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Noter l’instant' })).toBeFocused()
  await expect(words).toHaveValue('sans un mot de trop')
  await page.keyboard.press('n')
  const order = page.getByRole('region', { name: 'Conducteur' })
  await expect(order.getByRole('article', { name: 'Ouverture' })).toContainText(/En cours.*reste 0?\d:\d\d/s)
  await page.keyboard.press('n')
  await expect(order.getByRole('article', { name: 'Entretien' })).toContainText('En cours')
  await page.keyboard.press('r')
  await expect(order.getByRole('article', { name: 'Entretien' })).toContainText('Ensuite')

  const viewer = await signIn('viewer')
  await viewer.goto(`/emissions/${id}/direct`)
  const seen = viewer.getByRole('list', { name: 'Repères' }).getByRole('listitem')
  await expect.poll(async () => (await marked(id)).length).toBe(6)
  await expect(seen).toHaveCount(6)
  await expect(seen.first()).toContainText('sans un mot de trop')

  await wire.cut()
  await page.getByRole('heading', { level: 1 }).focus()
  for (const key of 'ctcv') await page.keyboard.press(key)
  await expect(page.getByText('Hors ligne : gardé sur cet appareil')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terminer le live' })).toBeDisabled()
  await page.reload()
  await expect(markers).toHaveCount(10)
  await wire.mend()
  await expect.poll(async () => (await marked(id)).length, { timeout: 60_000 }).toBe(10)
  await expect(seen).toHaveCount(10)

  const second = await page.context().newPage()
  await second.goto(`/emissions/${id}/direct`)
  for (const name of ['Citation', 'Tchat'])
    await second.getByRole('group', { name: 'Noter l’instant' }).getByRole('button', { name }).click()
  await expect(markers).toHaveCount(12)
  await expect(seen).toHaveCount(12)
  expect(new Set(await marked(id)).size).toBe(12)

  await page.getByRole('button', { name: /^Faux départ/ }).click()
  await expect(clock).toContainText('À l’antenne dans')
  await page.getByRole('button', { name: 'Passer à l’antenne' }).click()
  await expect(clock).toContainText('À l’antenne depuis')
  await expectAccessibleInBothThemes(page)
  await expectReflow(page) // on a phone, in the studio: every key is there to be touched
  await page
    .getByRole('group', { name: 'Noter l’instant' })
    .getByRole('button', { name: 'À vérifier' })
    .click()
  await expect(markers).toHaveCount(13)
  await page.getByRole('button', { name: 'Terminer le live' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terminer le live' }).click()
  await expect(clock).toContainText('Durée du live')
  await expect(viewer.getByRole('region', { name: 'Horloge' })).toContainText('Durée du live')
  await expect(viewer.getByRole('group', { name: 'Noter l’instant' })).toBeHidden()
  await expectAccessibleInBothThemes(viewer)
  await expectReflow(page)
})

test('a marker is put right, deleted and brought back; a clock that is an hour late writes the true hour', async ({
  given,
  marked,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Repères à régler' } })
  const page = await signIn('producer')
  await page.clock.install({ time: new Date(Date.now() - 3_600_000) })
  await page.goto(`/emissions/${id}/direct`)
  await page.getByRole('group', { name: 'Noter l’instant' }).getByRole('button', { name: 'Séquence' }).click()
  const marker = page.getByRole('list', { name: 'Repères' }).getByRole('listitem')
  await expect.poll(async () => (await marked(id)).length).toBe(1)
  const [noted = ''] = await marked(id)
  expect(Math.abs(Date.parse(noted) - Date.now())).toBeLessThan(60_000)

  await marker.getByRole('button', { name: /^Régler/ }).click()
  await marker.getByRole('button', { name: '5 s plus tôt' }).click()
  await marker.getByRole('combobox', { name: 'Nature' }).selectOption('Citation')
  await expect(marker.getByRole('textbox', { name: /Citation/ })).toBeVisible()
  await marker.getByRole('button', { name: /^Supprimer/ }).click()
  await expect(marker).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(marker).toContainText('Citation')
  await expect.poll(() => marked(id)).toEqual([new Date(Date.parse(noted) - 5000).toISOString()])
})

test('the checklist says what is due and who did it, and what the page lacks leads to its field', async ({
  given,
  signIn,
}) => {
  test.slow()
  const { id } = await given.broadcast({
    page: { title: 'À préparer' },
    scheduled_start_at: '2030-03-25T19:30:00Z',
  })
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  const before = page.getByRole('region', { name: 'Avant' })
  for (const [title, minutes] of [
    ['Tester le son', '30'],
    ['Ouvrir le tchat', ''],
  ] as const) {
    await before.getByRole('button', { name: 'Ajouter une tâche' }).click()
    await expect(before.getByRole('textbox', { name: 'Tâche' })).toBeFocused()
    await page.keyboard.type(title)
    await before.getByRole('combobox', { name: 'Par qui' }).fill('Noé')
    await before.getByRole('textbox', { name: /^Minutes/ }).fill(minutes)
    await page.keyboard.press('Enter')
  }
  const tasks = before.getByRole('list', { name: 'Liste de contrôle' }).getByRole('listitem')
  await expect(tasks.first()).toContainText('pour 20 h')
  await before.getByRole('button', { name: /^Monter.*Ouvrir le tchat/ }).click()
  await expect(tasks.first()).toContainText('Ouvrir le tchat')
  await before.getByRole('checkbox', { name: 'Ouvrir le tchat' }).check()
  await expect(tasks.first()).toContainText(/fait par .+, /)
  await expect(before.getByRole('heading')).toContainText('1 sur 7')
  await expect(page.getByText(/^Enregistré/)).toBeVisible()
  await expectAccessibleInBothThemes(page)

  const viewer = await signIn('viewer')
  await viewer.goto(`/emissions/${id}/direct`)
  await expect(viewer.getByRole('checkbox', { name: 'Ouvrir le tchat' })).toBeChecked()
  await expect(viewer.getByRole('checkbox', { name: 'Ouvrir le tchat' })).toBeDisabled()
  await expectReflow(viewer)

  await before.getByRole('link', { name: 'Chapô d’annonce écrit' }).click()
  await expect(page.getByRole('textbox', { name: /^Chapô d’annonce/ })).toBeFocused()
})

function minutesAhead(minutes: number) {
  return new Date(Date.now() + minutes * 60_000).toISOString()
}

function segment(title: string): Segment {
  return {
    id: title,
    title,
    kind: 'interview',
    planned_seconds: 300,
    who: null,
    notes: 'Présenter, puis donner la parole.',
    links: [],
    started_at: null,
  }
}
