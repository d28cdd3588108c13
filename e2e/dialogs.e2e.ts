import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('sharing and the help are accessible in both themes, and no wider than 320 px', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un titre bien long, pour un partage à l’étroit' } })
  const page = await signIn('admin')
  await page.goto(`/emissions/${id}?panneau=aucun`)
  await page.getByRole('button', { name: 'Partager l’aperçu' }).click()
  const share = page.getByRole('dialog', { name: 'Partager l’aperçu' })
  for (const label of ['Pour la relecture', 'Pour l’invitée']) {
    await share.getByRole('textbox', { name: /Pour qui/ }).fill(label)
    await share.getByRole('button', { name: 'Créer le lien' }).click()
    await expect(share.getByRole('listitem').filter({ hasText: label })).toBeVisible()
  }
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
  expect(await share.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(help).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
  expect(await help.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})
