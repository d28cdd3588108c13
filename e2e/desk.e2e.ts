import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

test('the desk shows what is on air and what comes, and each line leads to its page', async ({
  given,
  signIn,
}) => {
  const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const long =
    'Un live dont le titre n’en finit pas : trois voisines, deux péniches et un permis de construire'
  const planned = await given.publishable('La nuit des rotatives', {
    scheduled_start_at: soon(50),
    scheduled_end_at: soon(73), // past midnight, wherever it begins but at midnight
  })
  await given.moved(planned, 'planned')
  const started = await given.publishable(long, { scheduled_start_at: soon(0.5), scheduled_end_at: soon(2) })
  await given.moved(await given.moved(started, 'planned'), 'live')
  const page = await signIn('viewer')
  await page.goto('/')
  const today = page
    .getByRole('region', { name: 'Aujourd’hui' })
    .getByRole('listitem')
    .filter({ hasText: long })
  await expect(today).toContainText('À l’antenne')
  const next = page.getByRole('region', { name: 'Prochains lives' }).getByRole('listitem')
  await expect(next.filter({ hasText: 'La nuit des rotatives' })).toContainText('Live prévu')
  await expect(next.filter({ hasText: 'La nuit des rotatives' })).toContainText(
    /\d\sh.* – \d+\sh.* le\slendemain/,
  )
  await expect(page.getByRole('link', { name: 'Nouvelle émission' })).toBeHidden()
  await expectAccessible(page)
  await expectReflow(page)
  await today.getByRole('link', { name: long }).click()
  await expect(page).toHaveURL(new RegExp(`/emissions/${started.id}$`))
})

test('what pages lack is counted, and each count opens the list of those pages', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'Sans rien encore' } })
  const page = await signIn('editor')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Brouillons et relectures' })).toContainText(
    'Sans rien encore',
  )
  const link = page.getByRole('region', { name: 'À compléter' }).getByRole('link', { name: /sans tag$/ })
  const count = /^[\d\s]+/.exec((await link.innerText()).trim())?.[0].replace(/\s/g, '')
  await link.click()
  await expect(page.getByRole('list', { name: 'Filtres actifs' })).toContainText('sans tag')
  await expect(page.getByRole('combobox', { name: 'État' })).toHaveValue('several')
  await expect(page.getByText(new RegExp(`· ${count} en tout`))).toBeVisible()
})
