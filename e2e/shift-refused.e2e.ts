import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { seriesEndpoints } from '#app/contract/series.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, test } from './fixtures.ts'
import { caller } from './given.ts'

test('lives that cannot be shifted say why as soon as the day is chosen', async ({ server, signIn }) => {
  const call = await caller(server.url, 'chef')
  const { id } = await call(seriesEndpoints.create, { body: { name: 'Les mercredis du quai' } })
  const wednesday = nextWednesday()
  const recurrence = { rule: 'FREQ=WEEKLY;BYDAY=WE', time: '11:00', from: day(wednesday), until: null }
  const body = { recurrence: { ...recurrence, skip_holidays: false, except: [] } }
  await call(templateEndpoints.update, { params: { id }, body }, 0)
  await call(templateEndpoints.plan, { params: { id }, body: { until: day(wednesday) } })
  const special = {
    page: { title: 'Une veille au quai' },
    series_id: id,
    from_template: true,
    scheduled_start_at: `${day(wednesday - DAY)}T10:00:00Z`,
  }
  await call(broadcastEndpoints.create, { body: special })

  const page = await signIn('producer')
  await page.goto(`/series/${id}`)
  await page
    .getByRole('button', { name: /^Modifier celle-ci et les suivantes/ })
    .first()
    .press('Enter')
  const dialog = page.getByRole('dialog')
  const days = dialog.getByRole('combobox', { name: 'Jour' })
  await days.selectOption('mardi')
  const reason = /«\sUne veille au quai\s» est déjà prévu ce jour-là/
  await expect(dialog.getByRole('status').filter({ hasText: reason })).toBeVisible()
  await days.selectOption('jeudi')
  await expect(dialog.getByText(reason)).toBeHidden()
  await expect(dialog.getByText(/^1\slive/)).toBeVisible()
  await days.selectOption('mardi')
  await dialog.getByRole('button', { name: /suivantes|Modifier/ }).click()
  await expect(days).toHaveAccessibleDescription(reason)
})

const DAY = 86_400_000
const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** At least a week ahead. */
function nextWednesday() {
  const ahead = [7, 8, 9, 10, 11, 12, 13].map((days) => Date.now() + days * DAY)
  return ahead.find((time) => new Date(time).getUTCDay() === 3) ?? 0
}
