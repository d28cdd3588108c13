import { expect, test } from './fixtures.ts'

test('what stands over the form stays where it is while the line of the save changes its words', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un bandeau qui tient en place' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const status = (words: RegExp) => page.getByRole('status').filter({ hasText: words })
  const link = page.getByRole('link', { name: 'Préparation' })
  await expect(status(/Enregistré à/)).toBeVisible()
  await expect(link).toBeVisible()
  const before = await link.boundingBox()
  for (const name of ['Sous-titre', 'Chapô'])
    await page.getByRole('textbox', { name, exact: true }).pressSequentially('Ne bouge pas')
  await expect(status(/2\smodifications à enregistrer/)).toBeVisible()
  expect(await link.boundingBox()).toEqual(before)
})
