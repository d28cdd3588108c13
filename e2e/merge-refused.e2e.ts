import { expect, expectAccessible, test } from './fixtures.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

test('a version not chosen that the history refuses stays on the device, offered after a reload too', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un titre' }, lead: 'Le soir.' })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const title = page.getByRole('textbox', { name: 'Titre', exact: true })
  await title.focus()
  await page.context().setOffline(true)
  await title.fill(TOO_LONG)
  await page.getByRole('textbox', { name: 'Chapô', exact: true }).fill('La nuit.')
  await given.changed(id, { page: { title: 'Un titre venu d’ailleurs' } })
  await page.context().setOffline(false)

  const versions = page.getByRole('region', { name: 'Deux versions des mêmes mots' })
  await versions.getByRole('radio', { name: /^Garder l’autre version/ }).check()
  await versions.getByRole('button', { name: 'Garder ces choix' }).click()
  await expect(versions).toBeHidden()
  await expect(title).toHaveValue('Un titre venu d’ailleurs')
  await expect(title).not.toHaveAccessibleDescription(/Trop long/)
  const found = page.getByRole('region', { name: 'Texte retrouvé sur cet appareil' })
  await expect(found).toContainText(TOO_LONG)
  await expectAccessible(page)
  await expect.poll(async () => (await given.stored(id)).lead).toBe('La nuit.')

  await page.reload()
  await expect(title).toHaveValue('Un titre venu d’ailleurs')
  await expect(found).toContainText(TOO_LONG)
  await found.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(title).toHaveValue(TOO_LONG)
  await expect(title).toHaveAccessibleDescription(/Trop long/)
})

const TOO_LONG = 'Un titre qui ne finit pas, '.repeat(20).trim()
