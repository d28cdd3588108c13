import type { BrowserContext, Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'

const people = (page: Page) => page.getByRole('button', { name: /^Aussi ici/ })
const lead = (page: Page) => page.getByRole('textbox', { name: 'Chapô', exact: true })

async function openEditor(page: Page, id: number) {
  await page.goto(`/emissions/${id}`)
  await expect(lead(page)).toBeVisible()
}

/** Opens a page and waits until it follows what others change. */
async function follow(page: Page, path: string) {
  const stream = page.waitForResponse('**/api/v1/events*')
  await page.goto(path)
  await stream
}

/** How many streams a browser opened. */
function countStreams(context: BrowserContext) {
  let count = 0
  context.on('request', (request) => void (count += request.url().includes('/api/v1/events') ? 1 : 0))
  return () => count
}

test('two people on a broadcast see each other, where the other writes, and when the other leaves', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Le rail et la route' } })
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  await openEditor(ana, id)
  await openEditor(ben, id)
  await expect(people(ana)).toBeVisible()
  await lead(ben).focus()
  await expect(people(ana)).toHaveAccessibleName(/en train d’écrire\s: Chapô/)
  await expect(ana.getByText(/écrit ici$/)).toBeVisible()

  await people(ana).press('Enter')
  const list = ana.getByRole('group', { name: 'Aussi sur cette émission' })
  await expect(list).toContainText('en train d’écrire : Chapô')
  await expectAccessibleInBothThemes(ana)
  await ana.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expectReflow(ana)

  await expect(people(ben)).toBeVisible()
  await ben.goto('/emissions')
  await expect(people(ana)).toBeHidden()
  await expect(ana.getByText(/écrit ici$/)).toBeHidden()
})

test('whoever reads is said to read, and two tabs of one person are one', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'En lecture' } })
  const [ana, reader] = [await signIn('editor'), await signIn('viewer')]
  const second = await reader.context().newPage()
  await openEditor(ana, id)
  for (const tab of [reader, second]) await openEditor(tab, id)
  await expect(people(ana)).toHaveAccessibleName(/^Aussi ici\s: [^,]*\(en lecture\)$/)
  await expect(people(second)).not.toHaveAccessibleName(/lecture/)
})

test('whoever touches nothing for two minutes is said to be away, until the next key', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un café' } })
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  await ben.clock.install()
  await openEditor(ana, id)
  await openEditor(ben, id)
  await lead(ben).focus()
  await expect(people(ana)).toHaveAccessibleName(/en train d’écrire\s: Chapô/)
  await ben.clock.fastForward('02:01')
  await expect(people(ana)).toHaveAccessibleName(/sans activité/)
  await ben.keyboard.press('ArrowRight')
  await expect(people(ana)).toHaveAccessibleName(/en train d’écrire\s: Chapô/)
})

test('a tab that dies without a word is gone within 30 s', async ({ given, signIn }) => {
  test.slow()
  const { id } = await given.broadcast({ page: { title: 'Une panne' } })
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  await openEditor(ana, id)
  await openEditor(ben, id)
  await expect(people(ana)).toBeVisible()
  await ben.context().setOffline(true)
  await expect(people(ana)).toBeHidden({ timeout: 30_000 })
})

test('a list follows what others do, an open page what they save, and a page thrown away is told', async ({
  given,
  signIn,
}) => {
  const broadcast = await given.broadcast({ page: { title: 'Live de minuit' } })
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  await follow(ana, '/emissions?q=minuit')
  await expect(ana.getByRole('link', { name: 'Live de minuit' })).toBeVisible()
  await given.broadcast({ page: { title: 'Après minuit' } })
  await expect(ana.getByRole('link', { name: 'Après minuit' })).toBeVisible()

  await follow(ana, `/emissions/${broadcast.id}`)
  await openEditor(ben, broadcast.id)
  await lead(ben).fill('Ce soir, on parle du rail.')
  await ben.keyboard.press('Control+s')
  await expect(lead(ana)).toHaveValue('Ce soir, on parle du rail.')

  const newest = await given.stored(broadcast.id)
  await given.moved(newest, 'trashed')
  await expect(ana.getByText(/a mis cette émission à la corbeille/)).toBeVisible()
  await expect(lead(ana)).toBeDisabled()
})

test('a browser opens one stream for all its tabs, and the next tab takes over', async ({
  given,
  signIn,
}) => {
  const first = await signIn('editor')
  const streams = countStreams(first.context())
  await follow(first, '/emissions?q=relais')
  const second = await first.context().newPage()
  await second.goto('/emissions?q=relais')
  await expect(second.getByRole('heading', { name: 'Émissions' })).toBeVisible()
  await expect
    .poll(() => second.evaluate(async () => (await navigator.locks.query()).pending?.length))
    .toBe(1)
  await given.broadcast({ page: { title: 'Relais un' } })
  for (const tab of [first, second]) await expect(tab.getByRole('link', { name: 'Relais un' })).toBeVisible()
  expect(streams()).toBe(1)

  const taken = second.waitForResponse('**/api/v1/events*')
  await first.close()
  await taken
  await given.broadcast({ page: { title: 'Relais deux' } })
  await expect(second.getByRole('link', { name: 'Relais deux' })).toBeVisible()
  expect(streams()).toBe(2)
})

test('a browser without event streams asks again every so often', async ({ given, signIn }) => {
  test.slow()
  const { id } = await given.broadcast({ page: { title: 'Sans flux' } })
  const [ana, ben] = [await signIn('editor'), await signIn('chef')]
  const streams = countStreams(ana.context())
  await ana.addInitScript(() => Reflect.deleteProperty(window, 'EventSource'))
  await openEditor(ana, id)
  await openEditor(ben, id)
  await lead(ben).fill('Entendu sans flux.')
  await expect(people(ana)).toHaveAccessibleName(/en train d’écrire/)
  await ben.keyboard.press('Control+s')
  await expect(lead(ana)).toHaveValue('Entendu sans flux.')

  await ana.goto('/emissions?q=flux')
  await expect(ana.getByRole('link', { name: 'Sans flux' })).toBeVisible()
  await given.broadcast({ page: { title: 'Toujours sans flux' } })
  await expect(ana.getByRole('link', { name: 'Toujours sans flux' })).toBeVisible({ timeout: 35_000 })
  expect(streams()).toBe(0)
})
