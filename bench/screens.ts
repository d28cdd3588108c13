import type { BrowserContext, Locator, Page } from '@playwright/test'

/** Milliseconds until a fresh tab accepts a key in the text at this address. */
export async function untilFirstKey(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  const box = page.getByRole('textbox', { name: 'Résumé' })
  await box.locator('p').first().click()
  await page.keyboard.type('§')
  await box.getByText('§').first().waitFor()
  const spent = performance.now() - start
  await page.close()
  return spent
}

/** Milliseconds until a fresh tab shows the first line of a list. */
export async function untilList(
  context: BrowserContext,
  address: string,
  path = '/emissions',
  first: (page: Page) => Locator = (page) => page.getByRole('row').nth(1),
): Promise<number> {
  const page = await context.newPage()
  const start = performance.now()
  await page.goto(`${address}${path}`, { waitUntil: 'commit' })
  await first(page).waitFor()
  const spent = performance.now() - start
  await page.close()
  return spent
}

/** Milliseconds from the last key of a search to its results. */
export async function untilFound(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/emissions`)
  await page.getByRole('row').nth(1).waitFor()
  await page
    .getByRole('searchbox', { name: 'Rechercher' })
    .pressSequentially('mastodon contre-attaqu', { delay: 20 })
  const start = performance.now()
  await page.keyboard.type('e')
  await page.waitForURL(/contre-attaque/)
  await page.getByRole('row').nth(1).getByText('Mastodon contre-attaque').waitFor()
  return performance.now() - start
}

/** Milliseconds from Ctrl+S to the server's word that it holds the text. */
export async function untilSaved(page: Page): Promise<number> {
  await page.keyboard.type('x')
  const start = performance.now()
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.keyboard.press('Control+s')
  await saved
  return performance.now() - start
}

/** DOM nodes and megabytes of heap that ten openings of an editor leave behind. */
export async function leftBehind(page: Page, address: string, name: string) {
  const line = page.getByRole('link', { name, exact: true })
  await page.goto(`${address}/emissions?q=mille+mots`)
  const open = async () => {
    await line.click()
    await page.getByRole('textbox', { name: 'Résumé' }).waitFor()
    await page.goBack()
    await line.waitFor()
  }
  await open()
  await open()
  const before = await weigh(page)
  for (let n = 0; n < 10; n++) await open()
  const after = await weigh(page)
  return { nodes: after.nodes - before.nodes, megabytes: (after.bytes - before.bytes) / 1e6 }
}

/** What the tab holds beside the page as it stands: a list goes on growing by what comes once it is left alone. */
async function weigh(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const shown = await page.evaluate(() => document.evaluate('count(//node())', document, null, 1).numberValue)
  return { nodes: nodes - shown, bytes: usedSize }
}
