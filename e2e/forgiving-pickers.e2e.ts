import { expect, test } from './fixtures.ts'

test('a slip of the finger and an inverted name find as much in pickers and filters as in the palette', async ({
  given,
  signIn,
}) => {
  const guest = await given.guest('Anastasie Brézolles')
  const tag = await given.tag('Salicornes d’hiver')
  const guests = [{ guest_id: guest.id, role_label: null }]
  await given.broadcast({ page: { title: 'Marée' }, guests, tag_ids: [tag.id] })
  const page = await signIn('editor')
  await page.goto('/emissions')
  for (const [label, slip, name] of [
    ['Avec l’invité·e', 'brezoles anastasie', /Anastasie Brézolles/],
    ['Avec le tag', "salicorne d'hivre", /Salicornes d’hiver/],
  ] as const) {
    await page.getByRole('combobox', { name: label }).pressSequentially(slip)
    await page.getByRole('option', { name }).click()
    await expect(page.getByRole('link', { name: 'Marée', exact: true })).toBeVisible()
  }
  await expect(page).toHaveURL(
    new RegExp(`guest=${guest.id}.*tag=${tag.id}|tag=${tag.id}.*guest=${guest.id}`),
  )

  const { id } = await given.broadcast({ page: { title: 'Étale' } })
  await page.goto(`/emissions/${id}`)
  for (const [label, slip, name] of [
    ['Invité·es', 'brezoles anastasie', /Anastasie Brézolles/],
    ['Tags', "salicorne d'hivre", /Salicornes d’hiver/],
  ] as const) {
    await page.getByRole('combobox', { name: label, exact: true }).pressSequentially(slip)
    await page.getByRole('option', { name }).first().click()
  }
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => {
      const stored = await given.stored(id)
      return [stored.guests.map((one) => one.guest_id), stored.tags.map((one) => one.id)]
    })
    .toEqual([[guest.id], [tag.id]])

  await page.keyboard.press('Control+k')
  const { data } = await (await page.request.get('/api/v1/series?per_page=1')).json()
  await page.keyboard.type(`!${data[0].name}`)
  await page.getByRole('option', { name: data[0].name }).first().press('Enter')
  await expect(page).toHaveURL(/\/emissions\?series=\d+/)
})
