import sharp from 'sharp'
import { refuses, silenceAfter } from './faults/fault.ts'
import { test } from './faults/row.ts'
import { expect, expectAccessibleInBothThemes } from './fixtures.ts'

const UPLOAD = ['POST', /\/api\/v1\/uploads/] as const

test('pictures that a server failed are tried again, and one suspended on its way is there once', async ({
  network,
  join,
}) => {
  const context = await join('chef')
  const page = await context.newPage()
  await page.goto('/images')
  const failing = network.inject(...UPLOAD, refuses('internal'), 3)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Envoyer des images' }).click()
  await (await chooser).setFiles(await Promise.all(['bouée', 'balise', 'amer'].map(plain)))
  await failing.met
  const queue = page.getByRole('region', { name: 'Envoi des images' })
  const line = (name: string) => queue.getByRole('listitem').filter({ hasText: name })
  await expect(queue.getByText(/échec/)).toHaveCount(3)
  await expectAccessibleInBothThemes(page)

  // One alone, then all that is left.
  await queue.getByRole('button', { name: 'Réessayer : balise.png' }).press('Enter')
  await expect(line('balise.png')).toContainText('envoyée')
  await expect(queue.getByRole('status')).toHaveText('1 sur 3')
  const silent = network.inject(...UPLOAD, silenceAfter, 1)
  await queue.getByRole('button', { name: 'Tout réessayer' }).press('Enter')
  await silent.met
  await expect(line('bouée.png').getByRole('progressbar')).toBeVisible()
  const stored = async () => {
    const { data } = await (await context.request.get('/api/v1/images?per_page=100')).json()
    return data
      .map(({ filename }: { filename: string }) => filename)
      .filter((name: string) => /^(bouée|balise|amer)\.png$/.test(name))
      .toSorted()
  }
  await expect.poll(stored).toEqual(['balise.png', 'bouée.png']) // it arrived, and nobody knows
  await queue.getByRole('button', { name: 'Suspendre l’envoi' }).press('Enter')
  await expect(queue.getByRole('status')).toHaveText(/1 sur 3 · en pause/)
  await expect(queue.getByText('en attente')).toHaveCount(2)

  // Whoever leaves in between is asked first.
  await page.getByRole('link', { name: 'Tags', exact: true }).click()
  await page.getByRole('button', { name: 'Rester' }).click()
  await queue.getByRole('button', { name: 'Reprendre l’envoi' }).press('Enter')
  await expect(queue.getByRole('status')).toHaveText('3 sur 3')
  expect(await stored()).toEqual(['amer.png', 'balise.png', 'bouée.png'])
})

/** A file of one colour, called so. */
async function plain(name: string, seed: number) {
  const background = { r: 40 * seed, g: 90, b: 160 }
  const buffer = await sharp({ create: { width: 640, height: 640, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: `${name}.png`, mimeType: 'image/png', buffer }
}
