import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test as base } from '@playwright/test'
import { expect, expectAccessibleInBothThemes } from './fixtures.ts'
import { type Server, startServer } from './server.ts'

const test = base.extend<{ newsroom: Server }>({
  newsroom: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'regie-empty-'))
    const server = await startServer(folder, { REGIE_MODE: 'production', REGIE_DEMO_PASSWORD: '' })
    await use(server)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

test('a new newsroom: the first admin, empty screens that say what to do, and the first of each thing', async ({
  page,
  newsroom,
}) => {
  await page.goto(
    newsroom
      .output()
      .match(/\/bienvenue\/\S+/)?.[0]
      .replace(/^/, newsroom.url) ?? '',
  )
  await page.getByRole('textbox', { name: 'Nom' }).fill('Ada Première')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('ada@exemple.fr')
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('une longue phrase à retenir')
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bureau' })).toBeVisible()

  const screens = [
    ['Bureau', /commencez une émission, ou placez un live/],
    ['Émissions', /La première commence par un titre/],
    ['Agenda', /Aucun live cette semaine/],
    ['Invité·es', /Une fiche se crée ici/],
    ['Tags', /Un tag se crée ici/],
    ['Séries', /Une série rassemble les émissions/],
    ['Campagne', /Aucun objectif pour le moment/],
    ['Équipe', /sur 1 compte\./],
  ] as const
  for (const [name, words] of screens) {
    await go(page, name)
    await expect(page.getByRole('main').getByText(words)).toBeVisible()
    await expectAccessibleInBothThemes(page)
  }

  for (const [place, add, label, name] of [
    ['Invité·es', 'Nouvel·le invité·e', 'Nom affiché', 'Nadia Belkacem'],
    ['Tags', 'Nouveau tag', 'Nom', 'Ports francs'],
    ['Séries', 'Nouvelle série', 'Nom', 'Les Nuits du phare'],
  ] as const) {
    await go(page, place)
    await page.getByRole('button', { name: add }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: label, exact: true }).fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  }
  await go(page, 'Agenda')
  await page.getByRole('button', { name: 'Nouveau live' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Titre' }).fill('Premier live')
  await page.getByRole('dialog').getByRole('button', { name: 'Planifier le live' }).click()
  await expect(page.getByText(/Premier live.*est prévu/)).toBeVisible()
})

async function go(page: Page, place: string) {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
}
