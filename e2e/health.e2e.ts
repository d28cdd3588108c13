import { archiveHealthEndpoints } from '#app/contract/archive-health.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { tagEndpoints } from '#app/contract/tag.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'

const SEASONS = Array.from({ length: 12 }, (_, index) => `Saison ${String(index + 1).padStart(2, '0')}`)
const RECLASSIFIED = new Set([...SEASONS, 'Grand oral'])

test('season tags of the whole archive become season numbers, are undone, and done again', async ({
  server,
  given,
  signIn,
}) => {
  const call = await caller(server.url, 'viewer')
  const oral = await given.tag('Grand oral')
  const heard = await given.broadcast({ page: { title: 'Oyats' }, tag_ids: [oral.id] })
  const season = (await call(tagEndpoints.list, { query: { q: 'Saison 09' } })).data[0]
  const bearing = async () => {
    const { meta } = await call(broadcastEndpoints.list, { query: { tag: season?.id ?? 0 } })
    return meta.total
  }
  const numbered = async () =>
    (await call(broadcastEndpoints.list, { query: { season: 9, per_page: 1 } })).meta.total
  const seasonless = async () =>
    (await call(broadcastEndpoints.list, { query: { missing: ['season'], per_page: 1 } })).meta.total
  /** Every guest and every tag of every broadcast, but the tags that are to become something else. */
  const links = async (gone: Set<string>) => {
    const all: string[] = []
    for (let at = 1, last = 1; at <= last; at += 1) {
      const query = { page: at, per_page: 100, sort: 'title' as const }
      const { data, meta } = await call(broadcastEndpoints.list, { query })
      last = meta.total_pages
      for (const { id, guests, tags } of data) {
        all.push(...guests.map((guest) => `${id} guest ${guest.id}`))
        all.push(...tags.filter(({ name }) => !gone.has(name)).map((tag) => `${id} tag ${tag.id}`))
      }
    }
    return all.toSorted()
  }
  const [whole, others] = [await links(new Set()), await links(RECLASSIFIED)]
  expect(whole.length).toBeGreaterThan(others.length)
  const before = [await bearing(), await numbered(), await seasonless()]
  const real = await call(broadcastEndpoints.read, { params: { id: 1115 } })
  expect(before[0]).toBeGreaterThan(50)

  const page = await signIn('chef')
  await page.goto('/sante')
  await expect(page.getByRole('heading', { name: 'Santé de l’archive', level: 1 })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Reclasser des tags' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Reclasser des tags' })
  await expect(dialog.getByRole('checkbox', { name: 'Saison 09' })).not.toBeChecked()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reclasser : Saison rangée en tag' }).click()
  await expect(dialog.getByRole('row', { name: /Saison 09/ })).toContainText('Saison 9')
  await dialog.getByRole('checkbox', { name: 'Tout cocher' }).press('Space')
  await dialog.getByRole('checkbox', { name: 'Tout cocher' }).press('Space')
  for (const name of SEASONS) await dialog.getByRole('checkbox', { name }).check()
  await dialog.getByRole('combobox', { name: 'Un autre tag' }).fill('grand oral')
  await dialog.getByRole('option', { name: /^Grand oral/ }).click()
  await dialog.getByRole('button', { name: 'Essayer à blanc' }).press('Enter')
  const becomes = dialog.getByRole('combobox', { name: '« Grand oral » devient' })
  await expect(becomes).toBeFocused()
  await becomes.selectOption('Format « En public »')
  await expectAccessibleInBothThemes(page)
  await dialog.getByRole('button', { name: 'Essayer à blanc' }).press('Enter')
  await expect(dialog.getByRole('list', { name: 'Exemples, avant et après' })).toContainText('Saison')
  await expectAccessibleInBothThemes(page)
  await dialog.getByRole('button', { name: /^Corriger \d+ pages$/ }).click()
  await expect(dialog).toBeHidden()

  const recent = page.getByRole('region', { name: 'Opérations récentes' })
  await recent.getByRole('button', { name: 'Annuler : Tags reclassés' }).waitFor({ timeout: 120_000 })
  expect(await bearing()).toBe(0)
  expect(await numbered()).toBeGreaterThanOrEqual(before[0] ?? 0)
  const after = await call(broadcastEndpoints.read, { params: { id: 1115 } })
  expect(after).toMatchObject({ season_number: 9, status: 'published', has_unpublished_changes: true })
  expect(after.tags.map(({ name }) => name)).toEqual(
    real.tags.map(({ name }) => name).filter((name) => name !== 'Saison 09'),
  )
  expect(after.guests).toEqual(real.guests)
  expect(await links(new Set())).toEqual(others)
  expect(await given.stored(heard.id)).toMatchObject({ format: 'public', tags: [] })

  await recent.getByRole('button', { name: 'Annuler : Tags reclassés' }).click()
  await recent.getByRole('button', { name: 'Refaire : Tags reclassés' }).waitFor({ timeout: 120_000 })
  expect([await bearing(), await numbered(), await seasonless()]).toEqual(before)
  expect(await links(new Set())).toEqual(whole)
  const undone = await call(broadcastEndpoints.read, { params: { id: 1115 } })
  expect(undone.tags).toEqual(real.tags)
  expect(await given.stored(heard.id)).toMatchObject({ format: heard.format, tags: [{ id: oral.id }] })

  await recent.getByRole('button', { name: 'Refaire : Tags reclassés' }).click()
  await recent.getByRole('button', { name: 'Annuler : Tags reclassés' }).waitFor({ timeout: 120_000 })
  expect(await bearing()).toBe(0)
  expect(await links(new Set())).toEqual(others)
  const { defects } = await call(archiveHealthEndpoints.read, {})
  expect(defects.find(({ defect }) => defect === 'season_tag')?.count ?? 0).toBe(0)
})

test('what needs no judgement is mended after a dry run, the rest is gone through page after page', async ({
  given,
  signIn,
}) => {
  const made = await given.broadcast({ page: { title: "L'écluse « ouverte » ?" }, aired_on: '2099-01-02' })
  const page = await signIn('chef')
  await page.goto('/sante')
  await page.getByRole('button', { name: 'Corriger : Apostrophes et espaces' }).click()
  const dialog = page.getByRole('dialog', { name: 'Typographie des titres et des chapôs' })
  await dialog.getByRole('button', { name: /^Corriger \d+ pages?$/ }).click()
  await expect(dialog).toBeHidden()
  const recent = page.getByRole('region', { name: 'Opérations récentes' })
  const undo = recent.getByRole('button', { name: /^Annuler : Typographie/ })
  await undo.waitFor({ timeout: 120_000 })
  expect((await given.stored(made.id)).page.title).toBe('L’écluse «\u00a0ouverte\u00a0»\u202f?')
  await undo.click()
  await recent.getByRole('button', { name: /^Refaire : Typographie/ }).waitFor({ timeout: 120_000 })
  expect((await given.stored(made.id)).page.title).toBe("L'écluse « ouverte » ?")

  await page.getByRole('link', { name: 'Parcourir : Apostrophes et espaces' }).click()
  await page.getByRole('link', { name: "L'écluse « ouverte » ?" }).click()
  const queue = page.getByRole('navigation', { name: 'File : Apostrophes et espaces' })
  const remaining = queue.getByRole('status')
  await expect(remaining).toHaveText(/^[\d\s]+ restent$/)
  const left = async () => Number((await remaining.innerText()).replaceAll(/\D/g, ''))
  const before = await left()
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill('L’écluse')
  await page.keyboard.press('Control+s')
  await expect(remaining).toHaveText(/^Corrigé ici · /)
  await expect.poll(left).toBe(before - 1)
  await expectAccessibleInBothThemes(page)
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page).not.toHaveURL(new RegExp(`/emissions/${made.id}\\?`))
  await expect(page).toHaveURL(/file=typography#champ-title$/)
  await queue.getByRole('link', { name: 'Quitter la file' }).click()
  await expect(page.getByRole('heading', { name: 'Santé de l’archive' })).toBeVisible()
  await expectReflow(page)
})

test('who may not mend the archive still goes through it', async ({ signIn }) => {
  const page = await signIn('editor')
  await page.goto('/sante')
  await expect(page.getByText('Votre rôle permet de parcourir, pas de corriger d’office.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Corriger/ })).toHaveCount(0)

  const names = 'Nom d’invité·e à l’envers'
  await page.getByRole('link', { name: `Parcourir : ${names}` }).click()
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Découpage du nom' })).toBeVisible()
  const queue = page.getByRole('navigation', { name: `File : ${names}` })
  const first = page.url()
  await queue.getByRole('link', { name: 'Suivante' }).click()
  await expect(page).not.toHaveURL(first)
  await expect(page).toHaveURL(/\/invites\/\d+\?file=guest_name#champ-display_name$/)
  await expect(queue.getByRole('link', { name: 'Quitter la file' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

test('names that are probably there twice are counted among the defects, and lead to where they are told apart', async ({
  given,
  signIn,
}) => {
  await given.guest('Anselme Vaucouleur')
  await given.guest('Vaucouleur Anselme')
  await given.tag('Digue submersible')
  await given.tag('Digues submersibles')
  const page = await signIn('chef')
  await page.goto('/sante')
  await page.getByRole('link', { name: 'Parcourir : Invité·es sans doute en double' }).click()
  await expect(page).toHaveURL(/\/doublons\?noun=guest$/)
  await page.goBack()

  const doubled = page.getByRole('row', { name: /^Tags sans doute en double/ })
  const count = async () =>
    Number((await doubled.getByRole('cell').first().innerText()).replaceAll(/\D/g, ''))
  const before = await count()
  await expectAccessibleInBothThemes(page)
  await doubled.getByRole('link', { name: 'Parcourir : Tags sans doute en double' }).click()
  await expect(page).toHaveURL(/\/doublons\?noun=tag$/)
  await page.getByRole('button', { name: /^Pas les mêmes : .*Digues submersibles/ }).click()
  await expect(page.getByText(/Digues submersibles.*ne seront plus proposés ensemble/)).toBeVisible()
  await page.goBack()
  await expect.poll(count).toBe(before - 1)
})
