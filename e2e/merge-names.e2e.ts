import type { Page } from '@playwright/test'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

test('the planted doubles are found, merged, taken apart and merged again, and no broadcast loses a link', async ({
  given,
  signIn,
}) => {
  const page = await signIn('chef')
  const inverted = await json(page, '/guests?per_page=1&q=Chaput%20Renaud')
  await given.changedGuest(inverted.data[0].id, { image_id: 1 })
  await page.goto('/doublons')
  const pairs = page.getByRole('list', { name: 'Paires à revoir' })
  await expect(pairs.getByRole('listitem').first()).toContainText(/Presque certain, 9\d\s%/)
  await expectAccessibleInBothThemes(page)

  const chaput = await together(page, 'guest', 'Renaud Chaput', 'Chaput Renaud')
  const merge = page.getByRole('button', { name: 'Fusionner : Chaput Renaud et Renaud Chaput' }).first()
  await merge.focus()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: /Fusionner «\sChaput Renaud\s» dans «\sRenaud Chaput\s»/ })
  await expect(dialog).toContainText(/émissions? passe/)
  await expect(dialog.getByRole('group', { name: 'Nom affiché' }).getByRole('radio').first()).toBeChecked()
  await expect(
    dialog.getByRole('group', { name: 'Image' }).getByRole('img', { name: /Dessin d’un plateau/ }),
  ).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(pairs.locator(':focus')).toBeVisible() // where the keys go on
  const recent = page.getByRole('region', { name: 'Fusions récentes' })
  await expect(recent).toContainText(/Chaput Renaud\s» dans «\sRenaud Chaput/)
  expect(await together(page, 'guest', 'Renaud Chaput', 'Chaput Renaud')).toEqual(chaput)

  await recent.getByRole('button', { name: /^Annuler la fusion : Chaput Renaud/ }).click()
  await expect(recent).toContainText('Annulée')
  expect(await together(page, 'guest', 'Renaud Chaput', 'Chaput Renaud')).toEqual(chaput)
  await page.getByRole('button', { name: 'Fusionner : Chaput Renaud et Renaud Chaput' }).first().click()
  await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(dialog).toBeHidden()
  expect(await together(page, 'guest', 'Renaud Chaput', 'Chaput Renaud')).toEqual(chaput)

  await page.getByRole('radio', { name: 'Tags' }).check()
  const bluesky = await together(page, 'tag', 'Bluesky', 'BlueSky')
  const twins = pairs.getByRole('listitem').filter({ hasText: 'BlueSky' }).filter({ hasText: 'Bluesky' })
  await expect(twins).toContainText('majuscules')
  await twins.getByRole('button', { name: /^Fusionner/ }).click()
  const tags = page.getByRole('dialog', { name: /Fusionner «/ })
  const swap = tags.getByRole('button', { name: /Garder plutôt «\sBluesky\s»/ })
  await expect(tags).toHaveAccessibleName(/ dans /)
  if (await swap.isVisible()) await swap.click()
  await expect(tags).toHaveAccessibleName(/«\sBlueSky\s» dans «\sBluesky\s»/)
  await tags.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(tags).toBeHidden()
  await expect(twins).toBeHidden()
  expect(await together(page, 'tag', 'Bluesky', 'BlueSky')).toEqual(bluesky)
  await recent.getByRole('button', { name: /^Annuler la fusion : BlueSky/ }).click()
  await expect(twins).toBeVisible()
  expect(await together(page, 'tag', 'Bluesky', 'BlueSky')).toEqual(bluesky)

  await page.getByRole('button', { name: /^Pas les mêmes : .*(BlueSky|Bluesky)/ }).click()
  await expect(twins).toBeHidden()
  await page.reload()
  const apart = page
    .getByRole('region', { name: 'Distinguées' })
    .getByRole('listitem')
    .filter({ hasText: 'BlueSky' })
  await expect(apart).toContainText(/«\s(BlueSky|Bluesky)\s».*par .+/)
  await expectAccessibleInBothThemes(page)
  await apart.getByRole('button', { name: /^Proposer à nouveau : / }).press('Enter')
  await expect(twins).toBeVisible()
  await expect(apart).toBeHidden()
  await page.setViewportSize({ width: 320, height: 700 })
  await expectReflow(page)

  // From the sheet of one, with another that is found though it is spelled wrong; its former address leads on.
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/tags?q=bluesky')
  await page.getByRole('link', { name: 'BlueSky', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'BlueSky', exact: true })).toBeVisible()
  const former = page.url()
  await page.getByRole('button', { name: 'Fusionner avec…' }).click()
  const other = page.getByRole('combobox', { name: 'L’autre fiche' })
  await expect(other).toBeFocused()
  await page.keyboard.type('blueski')
  await page.getByRole('option', { name: /^Bluesky/ }).click()
  await tags.getByRole('button', { name: /Garder plutôt «\sBluesky\s»/ }).click()
  await expect(tags).toHaveAccessibleName(/«\sBlueSky\s» dans «\sBluesky\s»/)
  await tags.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bluesky', exact: true })).toBeVisible()
  const kept = page.url()
  expect(await together(page, 'tag', 'Bluesky', 'BlueSky')).toEqual(bluesky)
  await page.goto(former)
  await expect(page).toHaveURL(kept)
  await expect(page.getByText(/n’existe plus\s: «\sBluesky\s» a pris sa place/)).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

/** The broadcasts that name one or the other, as the API finds them: a merge leaves them the same. */
async function together(page: Page, noun: Doubled, ...names: [string, string]): Promise<number[]> {
  const list = await json(page, `/${noun}s?per_page=100&q=${encodeURIComponent(names[0])}`)
  const ids: number[] = list.data
    .filter((one: { name?: string; display_name?: string }) =>
      names.includes(one.display_name ?? one.name ?? ''),
    )
    .map((one: { id: number }) => one.id)
  const found = new Set<number>()
  for (const id of ids) {
    const { data, meta } = await json(page, `/broadcasts?per_page=100&${noun}=${id}`)
    expect(meta.total_pages).toBeLessThan(2)
    for (const broadcast of data) found.add(broadcast.id)
  }
  expect(found.size).toBeGreaterThan(0)
  return [...found].toSorted((a, b) => a - b)
}

const json = async (page: Page, address: string) => (await page.request.get(`/api/v1${address}`)).json()
