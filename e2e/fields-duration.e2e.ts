import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('a length beyond ten hours is typed as one writes it, and the public reads it', async ({
  given,
  signIn,
  page: reader,
}) => {
  const { id, page: made } = await given.publishable('Une nuit et une matinée')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const [hours, minutes, seconds] = [box(page, 'Heures'), box(page, 'Minutes'), box(page, 'Secondes')]
  const shows = async (h: string, min: string, s: string) => {
    await expect(hours).toHaveValue(h)
    await expect(minutes).toHaveValue(min)
    await expect(seconds).toHaveValue(s)
  }
  for (const [typed, h, min, s] of [
    ['12 h 30 min 15 s', '12', '30', '15'],
    ['11H05', '11', '5', '0'],
    ['12 heures 5 minutes', '12', '5', '0'],
    ['10:45:07', '10', '45', '7'],
    ['630 min', '10', '30', '0'],
  ] as const) {
    await hours.fill(typed)
    await hours.blur()
    await shows(h, min, s)
  }
  await hours.fill('13 h')
  await page.keyboard.press('Tab')
  await expect(minutes).toBeFocused()
  await minutes.fill('75')
  await seconds.focus()
  await page.keyboard.press('Tab')
  await shows('14', '15', '0')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  const stored = await given.stored(id)
  expect(stored).toMatchObject({ duration_seconds: 51_300, duration_source: 'manual' })

  await given.moved(stored, 'published')
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('article').getByText(/^14\s?h\s?15$/)).toBeVisible()
  const data = await reader.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(data)).toMatchObject({ '@graph': [{ '@type': 'VideoObject', duration: 'PT14H15M' }] })
})

test('a length over two days is refused in hours, at its field', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'Trois jours et trois nuits' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await box(page, 'Heures').fill('72')
  await box(page, 'Chapô').focus()
  await expect(page.getByRole('group', { name: 'Durée' })).toContainText(/Trop long\s: 48\sheures au plus/)
  await box(page, 'Heures').fill('48')
  await expect(page.getByText(/48\sheures au plus/)).toBeHidden()
})

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}
