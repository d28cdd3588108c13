import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      await expectAccessible(page)
    }
    await expectReflow(page)
  })
