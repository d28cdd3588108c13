import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

test('what a closed tab had typed a moment before is there when the page opens again, and gets saved', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Fermée trop vite' } })
  const page = await signIn('editor')
  const lead = await opened(page, id)
  await page.context().setOffline(true)
  await lead.pressSequentially('Tout ce qui fut tapé, jusqu’au dernier mot')
  await page.close()

  const again = await page.context().newPage()
  await page.context().setOffline(false)
  const found = await opened(again, id)
  await expect(found).toHaveValue('Tout ce qui fut tapé, jusqu’au dernier mot')
  await expect(again.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  expect((await given.stored(id)).lead).toBe('Tout ce qui fut tapé, jusqu’au dernier mot')
  await expect.poll(() => entries(again)).toBe(0)
})

test('text typed on an older version is offered, never applied; taken, it is merged with what others wrote', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Deux plumes' } })
  const page = await signIn('editor')
  const lead = await opened(page, id)
  await page.context().setOffline(true)
  await lead.fill('Le chapô du train')
  await expect(page.getByText('Hors ligne : gardé sur cet appareil (1 modification)')).toBeVisible()
  await expect(page.getByText(/^nouvel essai/)).toBeVisible()
  await expectAccessible(page)
  await page.close()
  const other = await signIn('chef')
  await opened(other, id)
  await other.getByRole('textbox', { name: 'Sous-titre' }).fill('Le sous-titre du bureau')
  await saved(other)

  await page.context().setOffline(false)
  const again = await page.context().newPage()
  const found = await opened(again, id)
  const offer = again.getByRole('region', { name: 'Texte retrouvé sur cet appareil' })
  await expect(offer).toContainText('Le chapô du train')
  await expect(found).toHaveValue('')
  await offer.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(offer).toBeHidden()
  await expect(found).toHaveValue('Le chapô du train')
  await saved(again)
  const stored = await given.stored(id)
  expect([stored.lead, stored.page.subtitle]).toEqual(['Le chapô du train', 'Le sous-titre du bureau'])
})

test('a device that can keep nothing says so loudly, and saves all the same', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'Sans mémoire' } })
  const page = await signIn('editor')
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  const lead = await opened(page, id)
  await page.context().setOffline(true)
  await lead.fill('En mémoire seulement')
  await expect(page.getByRole('alert').filter({ hasText: /ne peut rien garder.*plein/ })).toBeVisible()
  await expect(page.getByText('Hors ligne : pas encore enregistré (1 modification)')).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Réessayer' }).or(saveLine(page)).first().click()
  await expect(saveLine(page)).toBeVisible()
  expect((await given.stored(id)).lead).toBe('En mémoire seulement')
})

test('two tabs of one person show the same text as it is typed; when one is closed, the other saves it all', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Deux fenêtres' } })
  const one = await signIn('editor')
  const two = await one.context().newPage()
  const [lead, mirrored] = [await opened(one, id), await opened(two, id)]
  await lead.pressSequentially('Tapé ici')
  await expect(mirrored).toHaveValue('Tapé ici')
  await two.getByRole('textbox', { name: 'Sous-titre' }).fill('Tapé là')
  await expect(one.getByRole('textbox', { name: 'Sous-titre' })).toHaveValue('Tapé là')
  await saved(two)
  await expect(saveLine(one)).toBeVisible()

  await one.context().setOffline(true)
  await lead.fill('Tapé hors ligne')
  await expect(mirrored).toHaveValue('Tapé hors ligne')
  await one.close()
  await two.context().setOffline(false)
  await expect.poll(async () => (await given.stored(id)).lead).toBe('Tapé hors ligne')
  await expect(two.getByRole('region', { name: 'Deux versions' })).toBeHidden()
  await expect(saveLine(two)).toBeVisible()
  await expect.poll(() => entries(two)).toBe(0)
})

async function opened(page: Page, id: number) {
  await page.goto(`/emissions/${id}`)
  const lead = page.getByRole('textbox', { name: 'Chapô', exact: true })
  await expect(lead).toBeVisible()
  return lead
}

function saveLine(page: Page) {
  return page.getByRole('status').filter({ hasText: /^Enregistré à/ })
}

async function saved(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(saveLine(page)).toBeVisible()
}

/** How many entries the device keeps. */
function entries(page: Page) {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('regie')
        opening.onsuccess = () => {
          const count = opening.result.transaction('journal').objectStore('journal').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )
}
