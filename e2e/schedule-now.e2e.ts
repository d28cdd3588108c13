import { expect, expectAccessible, test } from './fixtures.ts'
import { middleOf, openAgenda, plannedLive } from './schedule-steps.ts'

test('this week opens where it is now: a line stands at the hour, in the column of today', async ({
  given,
  signIn,
}) => {
  // Much earlier in the week: what is shown follows the clock, not the first live.
  await plannedLive(given, 'Les lève-tôt', '2037-11-24T03:00:00Z', '2037-11-24T04:00:00Z')
  await plannedLive(given, 'À l’heure qu’il est', '2037-11-25T14:00:00Z', '2037-11-25T15:00:00Z')
  const page = await signIn('producer')
  await page.clock.setFixedTime(new Date('2037-11-25T14:00:00Z'))
  await openAgenda(page, 'view=week')
  const line = page.getByText('Maintenant', { exact: true })
  const live = page.getByRole('button', { name: /À l’heure qu’il est/ })
  await expect(live).toBeInViewport()
  await expectAccessible(page)
  const [at, box] = [await middleOf(line), await live.boundingBox()]
  expect(Math.abs(at.y - (box?.y ?? 0))).toBeLessThan(6)
  const today = await page.getByRole('columnheader', { name: '25 novembre 2037' }).boundingBox()
  expect(at.x + 2).toBeGreaterThan(today?.x ?? 0)
  expect(at.x).toBeLessThan((today?.x ?? 0) + (today?.width ?? 0))
})
