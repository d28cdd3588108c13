import type { Page } from '@playwright/test'

/** A frame at sixty a second, and a little for the clock. */
const FRAME = 1000 / 60 + 4

/**
 * The table of all broadcasts under a turning wheel, for three seconds: how many frames it drew, how many came later
 * than a screen of sixty a second shows them, and how many took more than 50 ms (long frames).
 */
export async function scrolled(page: Page, address: string) {
  await page.goto(`${address}/emissions`)
  await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(5).waitFor()
  const box = await grid.boundingBox()
  if (box === null) throw new Error('No table to scroll')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 120) // the first pages come
  await page.waitForTimeout(1000)
  const gaps = page.evaluate(countFrames, 3000)
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(40)
  }
  const all = await gaps
  const over = (limit: number) => all.filter((gap) => gap > limit).length
  await page.getByRole('button', { name: 'Tableau', exact: true }).click()
  return { frames: all.length, late: over(FRAME), long: over(50) }
}

/** The time between each frame and the next, in ms, for so many ms. */
async function countFrames(ms: number): Promise<number[]> {
  const gaps: number[] = []
  const start = performance.now()
  for (let before = start; before - start < ms;) {
    const now = await new Promise<number>(requestAnimationFrame)
    gaps.push(now - before)
    before = now
  }
  return gaps.slice(1)
}
