import { seriesEndpoints } from '#app/contract/series.ts'
import { templateEndpoints } from '#app/contract/template-endpoints.ts'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { caller } from './given.ts'

test('planning and shifting say day by day what is taken and by which live; what was just planned is taken back', async ({
  given,
  server,
  signIn,
}) => {
  const host = await given.guest('Noor Hôtesse')
  const call = await caller(server.url, 'admin')
  const { id } = await call(seriesEndpoints.create, { body: { name: 'Nuits de veille' } })
  const [first, second, third] = [dayIn(20), dayIn(21), dayIn(22)]
  const recurrence = {
    rule: 'FREQ=DAILY',
    time: '03:00',
    from: first,
    until: third,
    skip_holidays: false,
    except: [],
  }
  const template = { duration_seconds: 3600, channel: 'Chaîne 2', host_ids: [host.id] }
  await call(templateEndpoints.update, { params: { id }, body: { template, recurrence } }, 0)
  const query = { from: second, to: third }
  const { data: days } = await call(templateEndpoints.occurrences, { params: { id }, query })
  const taken = async (title: string, start: number) => {
    const hours = { scheduled_start_at: instant(start), scheduled_end_at: instant(start + 3_600_000) }
    const live = await given.broadcast({ page: { title }, ...hours })
    await given.produced(live.id, { channel: 'Chaîne 2', host_ids: [host.id] })
  }
  const [at, after] = days.map(({ start }) => Date.parse(start ?? ''))
  await taken('Déjà la nuit', at ?? 0)
  await taken('Déjà le matin', (after ?? 0) + 2 * 3_600_000)

  const page = await signIn('producer')
  await page.goto(`/series/${id}`)
  await expect(page.getByText(/^1.live à planifier a un conflit d’agenda/)).toBeVisible()
  const row = page.getByRole('row')
  const clashing = row.filter({ hasText: 'Noor Hôtesse est déjà prévu·e au même moment' })
  await expect(clashing).toHaveCount(1)
  await expect(clashing).toContainText(/«\sChaîne 2\s» est pris au même moment par/)
  await expect(clashing.getByRole('link', { name: /Déjà la nuit/ })).toHaveCount(2)
  await expectAccessibleInBothThemes(page)

  const plan = page.getByRole('button', { name: /^Planifier \d+ live/ })
  await plan.press('Enter')
  await expect(page.getByText(/^3.lives sont planifiés/)).toBeVisible()
  await expect(clashing.getByRole('link', { name: /Déjà la nuit/ })).toHaveCount(2)
  const [touched] = await given.found('Nuits de veille')
  await given.changed(touched?.id ?? 0, { lead_announce: 'Écrite entre-temps.' })
  const toasts = page.getByLabel('Notifications')
  await toasts.getByRole('button', { name: 'Annuler' }).click()
  await expect(toasts.getByText(/^2.lives sont retirés\. 1.live reste, modifié depuis/)).toBeVisible()
  await expect(page.getByRole('row', { name: 'À planifier' })).toHaveCount(2)

  await plan.press('Enter')
  await expect(page.getByText(/^2.lives sont planifiés/)).toBeVisible()
  await page
    .getByRole('button', { name: /^Modifier celle-ci et les suivantes/ })
    .first()
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText('Déjà la nuit')
  await dialog.getByRole('textbox', { name: 'Heure', exact: true }).fill('05:00')
  await expect(dialog.getByRole('status')).toContainText('Déjà le matin')
  await expect(dialog.getByRole('status')).not.toContainText('Déjà la nuit')
  await expect(dialog.getByRole('status')).toContainText(/3.lives changeront/)
  await expectAccessibleInBothThemes(page)
  await expectReflow(page)
  await dialog.getByRole('button', { name: 'Modifier tous ces lives' }).click()
  await expect(page.getByText(/^3.lives ont changé/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Déjà le matin' })).toContainText('05:00 – 06:00')
})

const dayIn = (days: number) => instant(Date.now() + days * 86_400_000).slice(0, 10)
const instant = (ms: number) => new Date(ms).toISOString()
