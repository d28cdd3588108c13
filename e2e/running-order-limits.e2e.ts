import { writeFile } from 'node:fs/promises'
import { productionEndpoints } from '#app/contract/production.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { caller } from './given.ts'

test('a running order takes two hundred segments; what is beyond is refused in words, from a file and by keyboard', async ({
  given,
  signIn,
  server,
}, testInfo) => {
  const { id } = await given.broadcast({ page: { title: 'Un très long conducteur' } })
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  const dialog = page.getByRole('dialog')
  const choose = async (button: string, count: number) => {
    const file = testInfo.outputPath(`${count}.csv`)
    const lines = Array.from({ length: count }, (_, n) => `Séquence n° ${n + 1};0:30`)
    await writeFile(file, ['Titre;Durée', ...lines].join('\n'))
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: button }).click()
    await (await choosing).setFiles(file)
  }
  await choose('Importer un CSV', 400)
  await expect(dialog).toContainText(/400 lignes\s: un conducteur a 200 séquences au plus\./)
  await expect(dialog.getByRole('button', { name: 'Remplacer' })).toBeHidden()
  await choose('Choisir un autre fichier', 200)
  await dialog.getByRole('button', { name: /^(Remplacer|Reprendre|Ajouter à la fin)$/ }).click()
  const last = page.getByRole('textbox', { name: 'Titre, séquence 200' })
  await expect(last).toHaveValue('Séquence n° 200')
  await last.press('Enter')
  const notices = page.getByLabel('Notifications')
  await expect(notices).toContainText('200 séquences au plus.')
  await expect(page.getByRole('textbox', { name: 'Titre, séquence 201' })).toBeHidden()
  await expectAccessible(page)
  const call = await caller(server.url, 'producer')
  const stored = async () => (await call(productionEndpoints.read, { params: { id } })).segments.length
  await expect.poll(stored).toBe(200)
})
