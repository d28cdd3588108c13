import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { productionEndpoints } from '#app/contract/production.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'

test('a running order is made by keyboard and kept within its slot; what is refused says so in its field', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Au clavier' }, ...evening })
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  await page.getByRole('button', { name: 'Ajouter une séquence' }).click()
  for (const title of ['Bonsoir', 'Le procès', 'Le tchat', 'La vidéo']) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('Au revoir')
  await expect.poll(() => titles(page)).toEqual(['Bonsoir', 'Le procès', 'Le tchat', 'La vidéo', 'Au revoir'])
  await expect(page.getByText('Il reste 5 min')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(field(page, 'Titre', 4)).toBeFocused()
  await page.getByRole('button', { name: 'Monter : Le tchat' }).press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Bonsoir', 'Le tchat', 'Le procès', 'Au revoir', 'La vidéo'])

  await field(page, 'Durée', 3).fill('12:30')
  await expect(page.getByText('Dépasse de 2 min 30 s')).toBeVisible()
  await expect(page.getByText('19:52:30')).toBeVisible()
  await field(page, 'Durée', 3).fill('0')
  await expect(page.getByText('Une séquence dure au moins une seconde.')).toBeVisible()
  await field(page, 'Durée', 3).fill('5:')
  await expect(page.getByText(/^Durée illisible/)).toBeVisible()
  await field(page, 'Durée', 3).fill('5')
  await field(page, 'Titre', 1).fill('x'.repeat(201))
  await expect(page.getByText('Trop long : 200 caractères au plus.')).toBeVisible()
  await field(page, 'Titre', 1).fill('=Bonsoir')
  await page.getByRole('button', { name: 'Notes et liens, séquence 1' }).click()
  await field(page, 'Notes pour l’antenne', 1).fill('Saluer le tchat ;\nrappeler la campagne')
  await field(page, 'Lien 1', 1).fill('pas une adresse')
  await field(page, 'Lien 1', 1).press('Tab')
  await expect(page.getByText(/^Adresse web incomplète/)).toBeVisible()
  await field(page, 'Lien 1', 1).fill('tube.exemple.fr/w/abc')
  await field(page, 'Lien 1', 1).press('Tab')
  await expect(field(page, 'Lien 1', 1)).toHaveValue('https://tube.exemple.fr/w/abc')
  await expectAccessibleInBothThemes(page)

  await page.getByRole('button', { name: 'Autres actions : Au revoir' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect.poll(() => titles(page)).toHaveLength(4)
  await page.getByLabel('Notifications').getByRole('button', { name: 'Annuler' }).click()
  await expect
    .poll(() => titles(page))
    .toEqual(['=Bonsoir', 'Le tchat', 'Le procès', 'Au revoir', 'La vidéo'])
})

test('a running order goes to a file and comes back, takes in last week’s, and is followed by a second screen', async ({
  given,
  signIn,
  server,
}, testInfo) => {
  const before = await given.broadcast({
    page: { title: 'La semaine d’avant' },
    series_id: 1,
    aired_on: '2099-04-30',
  })
  const { id } = await given.broadcast({
    page: { title: 'Le conducteur du jeudi' },
    aired_on: '2099-05-07',
    ...evening,
    series_id: 1,
  })
  const call = await caller(server.url, 'producer')
  const former = {
    id: 'former',
    title: 'Revue de presse',
    kind: 'reading' as const,
    planned_seconds: 600,
    who: null,
    notes: null,
    links: [],
    started_at: '2099-04-30T17:30:00Z',
  }
  await call(productionEndpoints.update, { params: { id: before.id }, body: { segments: [former] } }, 0)

  await call(productionEndpoints.update, { params: { id }, body: { segments: five } }, 0)

  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter en CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('conducteur-2099-05-07-le-conducteur-du-jeudi.csv')
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv).toContain(
    '\r\n\'=Bonsoir;Entretien;0:05:00;;"Saluer le tchat ;\nrappeler la campagne";https://tube',
  )

  const wrong = testInfo.outputPath('faux.csv')
  await writeFile(wrong, csv.replace('Le tchat;Entretien;0:05:00', 'Le tchat;Entretien;bientôt'))
  const right = testInfo.outputPath('juste.csv')
  await writeFile(right, csv)
  await choose(page, 'Importer un CSV', wrong)
  await expect(page.getByRole('dialog').getByText(/^Ligne 3\s: durée illisible, «\sbientôt\s»/)).toBeVisible()
  await choose(page, 'Choisir un autre fichier', right)
  await expect(page.getByRole('dialog').getByText('5 séquences, 25 min')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click()
  await expect
    .poll(() => titles(page))
    .toEqual(['=Bonsoir', 'Le tchat', 'Le procès', 'Au revoir', 'La vidéo'])

  const second = await page.context().newPage()
  await second.goto(`/emissions/${id}/preparation`)
  await expect.poll(() => titles(second)).toHaveLength(5)
  await page.getByRole('button', { name: 'Reprendre le conducteur de…' }).click()
  await expect(page.getByRole('radio', { name: 'La semaine d’avant (30 avril 2099)' })).toBeChecked()
  await page.getByRole('button', { name: 'Ajouter à la fin' }).click()
  await expect.poll(async () => (await titles(second)).slice(4)).toEqual(['La vidéo', 'Revue de presse'])
  await expect
    .poll(async () => (await call(productionEndpoints.read, { params: { id } })).segments.length)
    .toBe(6)
  const { segments } = await call(productionEndpoints.read, { params: { id } })
  expect(segments[5]).toEqual({ ...former, id: segments[5]?.id, started_at: null })
  expect(segments[5]?.id).not.toBe('former')
  await expectReflow(page)

  const series = { params: { id: 1 } }
  const { lock_version } = await call(templateEndpoints.read, series)
  const { started_at: _, ...begun } = { ...former, id: 'begun', title: 'Générique' }
  await call(templateEndpoints.update, { ...series, body: { template: { segments: [begun] } } }, lock_version)
  await page.getByRole('button', { name: 'Reprendre le conducteur de…' }).click()
  await page.getByRole('radio', { name: 'Le modèle de la série' }).check()
  await page.getByRole('button', { name: 'Ajouter à la fin' }).click()
  await expect.poll(async () => (await titles(second)).slice(5)).toEqual(['Revue de presse', 'Générique'])

  const reader = await signIn('viewer')
  await reader.goto(`/emissions/${id}/preparation`)
  await expect(reader.getByRole('table', { name: 'Séquences, dans l’ordre' })).toContainText('19:55')
  await expect(reader.getByRole('textbox')).toHaveCount(0)
  await expectAccessibleInBothThemes(reader)
  await expectReflow(reader)
})

test('on paper a running order has its hours, lengths and notes on a sheet of A4, and nothing of the screen', async ({
  given,
  signIn,
}) => {
  const long = {
    title: 'Un-mot-qui-ne-se-coupe-pas'.repeat(6),
    notes: `https://exemple.fr/${'a'.repeat(200)}`,
  }
  const segments = five.map((segment, index) => (index === 2 ? { ...segment, ...long } : segment))
  const { id } = await given.broadcast({ page: { title: 'Sur papier' }, ...evening })
  await given.produced(id, { segments })
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible()
  await page.setViewportSize({ width: 703, height: 1017 }) // A4 between its margins, at 96 dpi
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { name: 'Sur papier' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  const starts = ['19:30', '19:35', '19:40', '19:45', '19:50']
  await expect(sheet.getByRole('row')).toContainText([
    'Cumul',
    ...segments.map(({ title }, index) => `${starts[index]}${title}`),
  ])
  await expect(sheet.getByRole('cell', { name: '25:00' })).toBeVisible()
  await expect(sheet.getByText(/Saluer le tchat/)).toBeVisible()
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(overflow)).toBe(0)

  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
})

const evening = { scheduled_start_at: '2099-05-07T17:30:00Z', scheduled_end_at: '2099-05-07T18:00:00Z' }

const five = ['=Bonsoir', 'Le tchat', 'Le procès', 'Au revoir', 'La vidéo'].map((title, index) => ({
  id: `segment-${index}`,
  title,
  kind: 'interview' as const,
  planned_seconds: 300,
  who: null,
  notes: index === 0 ? 'Saluer le tchat ;\nrappeler la campagne' : null,
  links: index === 0 ? ['https://tube.exemple.fr/w/abc'] : [],
  started_at: null,
}))

const field = (page: Page, name: string, number: number) =>
  page.getByRole('textbox', { name: `${name}, séquence ${number}` })

const titles = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Titre, séquence/ })
    .evaluateAll((fields) => fields.map((each) => (each instanceof HTMLInputElement ? each.value : '')))

async function choose(page: Page, button: string, file: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await choosing).setFiles(file)
}
