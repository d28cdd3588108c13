import { expect, test } from './fixtures.ts'

test('after a deletion the focus goes to the next line, and from the last one to what is left', async ({
  given,
  signIn,
}) => {
  for (const name of ['Zwinglie Brunoy', 'Zwinglie Carnac', 'Zwinglie Dampierre']) await given.guest(name)
  const page = await signIn('chef')
  await page.goto('/invites?q=zwinglie')
  async function remove(name: string) {
    await page.getByRole('button', { name: `Supprimer : ${name}` }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).press('Enter')
    await expect(page.getByRole('row', { name })).toBeHidden()
  }
  await remove('Zwinglie Carnac')
  await expect(page.getByRole('row', { name: 'Zwinglie Dampierre' }).locator(':focus')).toBeVisible()
  await remove('Zwinglie Dampierre')
  await expect(page.getByRole('row', { name: 'Zwinglie Brunoy' }).locator(':focus')).toBeVisible()
  await remove('Zwinglie Brunoy')
  await expect(page.getByText('Personne ne répond à cette recherche')).toBeVisible()
  await expect(page.locator('main :focus')).toBeVisible()
  await page.getByRole('button', { name: 'Enlever les filtres' }).press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.locator('main :focus')).toBeVisible()
})

test('a line taken out of the campaign or of the FAQ leaves the focus on its neighbour, and so does having it back', async ({
  given,
  signIn,
}) => {
  const page = await signIn('admin')
  await page.goto('/campagne')
  const lines = page.getByRole('list', { name: 'Lignes du budget' }).getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  const before = await lines.count()
  await lines
    .first()
    .getByRole('button', { name: /^Supprimer/ })
    .press('Enter')
  await expect(lines).toHaveCount(before - 1)
  await expect(lines.first().locator(':focus')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).press('Enter')
  await expect(lines).toHaveCount(before)
  await expect(page.locator('main :focus')).toBeVisible()

  const { id } = await given.broadcast({
    page: { title: 'Deux questions' },
    faqs: [
      { id: 'q1', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' },
      { id: 'q2', question: 'Comment ?', answer_html: '<p>Comme ça.</p>' },
    ],
  })
  await page.goto(`/emissions/${id}`)
  const pairs = page.getByRole('list', { name: 'Questions et réponses' }).getByRole('listitem')
  await pairs.last().getByRole('button', { name: 'Supprimer la question 2' }).press('Enter')
  await expect(pairs).toHaveCount(1)
  await expect(pairs.first().locator(':focus')).toBeVisible()
})
