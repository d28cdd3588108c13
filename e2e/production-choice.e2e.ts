import type { Page } from '@playwright/test'
import { productionEndpoints } from '#app/contract/production.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'

test('of two versions of a running order, the one that is not chosen can still be taken, also after a reload', async ({
  given,
  signIn,
  server,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Deux conducteurs' } })
  await given.produced(id, { segments: [opening('Bonsoir')] })
  const page = await signIn('producer')
  await page.goto(`/emissions/${id}/preparation`)
  await expect(title(page)).toHaveValue('Bonsoir')
  await page.context().setOffline(true)
  await title(page).fill('Bonsoir à toutes et tous')
  await given.produced(id, { segments: [opening('Générique')] })
  await page.context().setOffline(false)
  await page.getByRole('alert').getByRole('button', { name: 'Prendre l’autre version' }).click()
  await expect(title(page)).toHaveValue('Générique')
  await expect(other(page)).toContainText('Conducteur')
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)

  await page.reload()
  await expect(title(page)).toHaveValue('Générique')
  await other(page).getByRole('button', { name: 'La reprendre' }).click()
  await expect(title(page)).toHaveValue('Bonsoir à toutes et tous')
  await expect(other(page)).toBeHidden()
  const call = await caller(server.url, 'producer')
  await expect
    .poll(async () => (await call(productionEndpoints.read, { params: { id } })).segments[0]?.title)
    .toBe('Bonsoir à toutes et tous')
})

const opening = (words: string) => ({
  id: 'opening',
  title: words,
  kind: 'interview' as const,
  planned_seconds: 300,
  who: null,
  notes: null,
  links: [],
  started_at: null,
})

const title = (page: Page) => page.getByRole('textbox', { name: 'Titre, séquence 1' })
const other = (page: Page) => page.getByRole('region', { name: /^Une autre version attend/ })
