import sharp from 'sharp'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

/** Blocks of grey that look like nothing else in the newsroom. */
async function drawing(seed: number, width = 900) {
  const grey = Buffer.from(Array.from({ length: 81 }, (_, at) => (at * at * seed * 37 + at * 91) % 251))
  const pixels = sharp(grey, { raw: { width: 9, height: 9, channels: 1 } })
  return pixels.resize(width, width, { kernel: 'nearest' }).png().toBuffer()
}

test('many pictures are sent at once, described, replaced everywhere and back, and deleted once nothing uses them', async ({
  given,
  signIn,
}) => {
  const page = await signIn('chef')
  await page.goto('/images')
  await expect(page.getByRole('list', { name: /images$/ })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  // Without network the queue waits, and loses nothing.
  await page.context().setOffline(true)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Envoyer des images' }).click()
  const file = (name: string, buffer: Buffer, mimeType = 'image/png') => ({ name, buffer, mimeType })
  await (
    await chooser
  ).setFiles([
    file('digue.png', await drawing(3)),
    file('digue-petite.png', await drawing(3, 450)),
    file('notes.txt', Buffer.from('rien'), 'text/plain'),
    file('phare.png', await drawing(7)),
  ])
  const queue = page.getByRole('region', { name: 'Envoi des images' })
  await expect(queue.getByRole('button', { name: 'Reprendre l’envoi' })).toBeVisible()
  await expect(queue.getByRole('listitem').filter({ hasText: 'digue.png' })).toContainText('en attente')
  await page.context().setOffline(false)
  await queue.getByRole('button', { name: 'Reprendre l’envoi' }).click()
  await expect(queue.getByRole('status')).toHaveText('3 sur 4')
  await expect(queue.getByRole('listitem').filter({ hasText: 'notes.txt' })).toContainText('refusée')
  await queue.getByRole('button', { name: 'Fermer la liste d’envoi' }).click()

  await page.getByRole('combobox', { name: 'Montrer' }).selectOption('En double')
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('digue')
  await expect(page).toHaveURL(/q=digue/)
  await page.getByRole('button', { name: 'Ouvrir : digue-petite.png' }).click()
  const sheet = page.getByRole('dialog', { name: 'Image digue-petite.png' })
  await sheet.getByRole('textbox', { name: 'Texte alternatif' }).fill('Une digue')
  await sheet.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0')
  await expectAccessibleInBothThemes(page)
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(sheet).toBeHidden()

  const uploaded = await page.request.get('/api/v1/images?q=digue-petite')
  const [small] = (await uploaded.json()).data
  const { id } = await given.broadcast({ page: { title: 'Sur la digue', image_id: small.id } })
  await page.reload()
  await page.getByRole('button', { name: 'Ouvrir : digue-petite.png' }).click()
  await expect(sheet.getByRole('link', { name: 'Sur la digue' })).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Supprimer l’image' })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Remplacer partout par digue.png' }).click()
  const asked = page.getByRole('dialog', { name: 'Remplacer l’image partout' })
  await expect(asked).toContainText('pages publiées suivront')
  await asked.getByRole('button', { name: 'Remplacer partout' }).click()
  await expect(page.getByText('Image remplacée à 1 endroit.')).toBeVisible()
  expect((await given.stored(id)).page.image?.filename).toBe('digue.png')
  await page.reload()
  await page.getByRole('link', { name: 'Annuler un remplacement passé' }).click()
  const recent = page.getByRole('region', { name: 'Opérations récentes' })
  await recent
    .getByRole('button', { name: 'Annuler : Image remplacée : digue-petite.png par digue.png' })
    .click()
  await expect(recent.getByRole('listitem').first()).toContainText('Annulée')
  expect((await given.stored(id)).page.image_id).toBe(small.id)

  await page.goto('/images?q=digue')
  await page.getByRole('button', { name: 'Ouvrir : digue-petite.png' }).click()
  const other = sheet.getByRole('combobox', { name: 'Remplacer partout par une autre image' })
  await other.fill('phare')
  await expect(page.getByRole('option', { name: /phare\.png/ })).toBeVisible()
  await other.press('Enter')
  await expect(asked).toContainText('phare.png')
  await asked.getByRole('button', { name: 'Remplacer partout' }).click()
  await expect(page.getByText('Image remplacée à 1 endroit.')).toBeVisible()
  expect((await given.stored(id)).page.image?.filename).toBe('phare.png')
  await page.getByRole('button', { name: 'Annuler le remplacement' }).click()
  await expect.poll(async () => (await given.stored(id)).page.image_id).toBe(small.id)

  await page.goto('/images?filter=unused&q=phare')
  await page.getByRole('button', { name: 'Ouvrir : phare.png' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer l’image' }).click()
  await page
    .getByRole('dialog', { name: 'Supprimer l’image' })
    .getByRole('button', { name: 'Supprimer l’image' })
    .click()
  await expect(page.getByText('Aucune image ne répond à cette recherche')).toBeVisible()
  await page.goto('/images?q=digue')
  await expect(page.getByRole('button', { name: 'Ouvrir : digue.png' })).toBeVisible()
  await expectReflow(page)
})
