import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

test('everything is reached from the keyboard: search, go-to keys, help', async ({ given, signIn }) => {
  const broadcast = await given.broadcast({ page: { title: 'La lanterne des faubourgs' } })
  const page = await signIn('editor')
  await page.goto('/emissions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lanterne faubourgs')
  await expect(page.getByRole('option', { name: /La lanterne des faubourgs/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/emissions/${broadcast.id}`))

  await page.goto('/emissions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeFocused()
  await expect(page).toHaveTitle('Tags · Régie')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible()
  await expectAccessible(page)
})

test('single keys can be turned off, and never fire while one types', async ({ signIn }) => {
  const page = await signIn('editor')
  await page.goto('/emissions')
  await page.getByRole('searchbox', { name: 'Rechercher' }).pressSequentially('g t?')
  await expect(page.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('g t?')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: /Raccourcis à une touche/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Rechercher partout' })).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeHidden()
})

test('theme and language are kept on the device, and both themes are accessible', async ({ signIn }) => {
  const page = await signIn('editor')
  await page.goto('/emissions')
  await page.getByRole('button', { name: /^Compte/ }).click()
  await page.getByRole('radio', { name: 'Sombre' }).check()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Broadcasts' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('a viewer sees no place that is not theirs; an address that leads nowhere says so', async ({
  signIn,
}) => {
  const page = await signIn('viewer')
  await page.goto('/emissions')
  const places = page.getByRole('navigation', { name: 'Navigation principale' })
  await expect(places.getByRole('link', { name: 'Séries' })).toBeVisible()
  await expect(places.getByRole('link', { name: 'Équipe' })).toBeHidden()
  await page.goto('/emissions/nouvelle/nulle-part')
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible()
  await expectAccessible(page)
})

test('on a phone the navigation is under the thumb, and nothing is wider than 320 px', async ({ signIn }) => {
  const page = await signIn('editor')
  await page.goto('/emissions')
  await expectReflow(page)
  await page.getByRole('button', { name: 'Plus' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Tags' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible()
  await expectReflow(page)
})

test('where motion is not wanted, a theme comes at once, not from depth to depth of the page', async ({
  signIn,
}) => {
  const page = await signIn('editor')
  await page.goto('/emissions/1115')
  await expect(page.getByRole('textbox', { name: 'Résumé', exact: true })).toBeVisible()
  const turning = await page.evaluateHandle(() => ({
    changes: new Promise<number>((resolve) => {
      const turned = new MutationObserver(() => resolve(document.getAnimations().length))
      turned.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    }),
  }))
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await turning.evaluate(({ changes }) => changes)).toBe(0)
})
