import { violationsIn } from './axe.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

// 1115 is in every demo newsroom: a page of the former site, long, with everything in it.
const screens = [
  { name: 'the desk', path: '/' },
  { name: 'the list', path: '/emissions' },
  { name: 'a list that nothing matches', path: '/emissions?q=zzyzx&missing=alt' },
  { name: 'a new page', path: '/emissions/nouvelle' },
  { name: 'the editor', path: '/emissions/1115?panneau=aucun' },
  { name: 'the preview beside', path: '/emissions/1115?panneau=apercu' },
  { name: 'the checks beside', path: '/emissions/1115?panneau=verifications' },
  { name: 'the preview alone', path: '/emissions/1115/apercu' },
]

for (const { name, path } of screens)
  test(`${name} is accessible in both themes, and no wider than 320 px`, async ({ signIn }) => {
    const page = await signIn('admin')
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await expectReflow(page)
  })

test('what nobody could read or hear of is found, and what no finger meets: a picture without words, a pale text, small links', async ({
  page,
}) => {
  await page.goto('/connexion')
  await page.setContent(`<style>@media (prefers-color-scheme: dark) { body { color: #aaa } }</style>
    <html lang="fr"><title>Essai</title><main><h1>Essai</h1><img src="data:,"><p>Des mots</p>
    <nav><a href="/a">Un</a><br><a href="/b">Deux</a></nav></main></html>`)
  await page.emulateMedia({ colorScheme: 'light' })
  expect((await violationsIn(page)).map((line) => line.split(':')[0])).toEqual([
    'image-alt',
    'target-size',
    'target-size',
  ])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violationsIn(page, ['color-contrast'])).toHaveLength(4)
})
