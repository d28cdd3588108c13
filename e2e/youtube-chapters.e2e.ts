import { expect, test } from './fixtures.ts'
import { reach } from './keyboard.ts'

test('chapters are copied as YouTube takes them, and what it would refuse is said', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'À décrire sur YouTube' },
    duration_seconds: 4000,
    chapters: [
      { id: 'c1', start_seconds: 0, title: 'Ouverture' },
      { id: 'c2', start_seconds: 750, title: 'Les écluses' },
    ],
  })
  const page = await signIn('editor')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/emissions/${id}?panneau=aucun`)
  const section = page.getByRole('region', { name: 'Chapitres' })
  await expect(section).toContainText('qu’à partir de trois')
  await page.getByRole('button', { name: 'Ajouter un chapitre' }).click()
  await page.keyboard.type('1:02:03')
  await page.getByRole('textbox', { name: 'Titre du chapitre 3' }).fill('Le fret')
  await expect(section).not.toContainText('YouTube n’affiche')
  await reach(page, page.getByRole('button', { name: 'Copier pour YouTube' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Notifications')).toContainText('Chapitres copiés, une ligne chacun.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '0:00 Ouverture\n12:30 Les écluses\n1:02:03 Le fret',
  )
})
