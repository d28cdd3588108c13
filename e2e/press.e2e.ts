import { expect, test } from './fixtures.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

test('a click is not lost to what appears above between the press and the release', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Sous le doigt' } })
  const before = await signIn('editor')
  await before.goto(`/emissions/${id}`)
  await before.getByRole('textbox', { name: 'Chapô', exact: true }).focus()
  await before.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)) // the strip comes without network
  await before.context().setOffline(true)
  await before.keyboard.insertText('Le chapô du train')
  await expect(before.getByText('Hors ligne : gardé sur cet appareil (1 modification)')).toBeVisible()
  await before.close()
  await given.changed(id, { page: { subtitle: 'Le sous-titre du bureau' } })

  await before.context().setOffline(false)
  const page = await before.context().newPage()
  await page.goto(`/emissions/${id}`)
  const offer = page.getByRole('region', { name: 'Texte retrouvé sur cet appareil' })
  const take = offer.getByRole('button', { name: 'Reprendre ce texte' })
  await take.hover()
  const topOf = async () => (await take.boundingBox())?.y ?? 0
  const top = await topOf()
  await page.mouse.down()
  await page.context().setOffline(true)
  await expect(page.getByText(/Ce que vous écrivez est gardé sur cet appareil/)).toBeVisible()
  await expect.poll(topOf).toBeGreaterThan(top + 30)
  await page.mouse.up()
  await expect(offer).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Chapô', exact: true })).toHaveValue('Le chapô du train')
})

test('whoever slides off a button lets go of it', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'Lâché' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const history = page.getByRole('button', { name: 'Historique', exact: true })
  await history.hover()
  await page.mouse.down()
  await page.mouse.move(40, 600)
  await page.mouse.up()
  await history.hover()
  await expect(history).toHaveAttribute('aria-pressed', 'false')
  await history.click()
  await expect(history).toHaveAttribute('aria-pressed', 'true')
})
