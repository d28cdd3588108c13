import type { Page } from '@playwright/test'
import { type Account, scheduled } from './backend.ts'
import { quantile } from './quantile.ts'

const MONTHS = ['2037-11', '2037-12'] as const
const LIVES = 200
/** What is in sight of them: three a day. */
const SEEN = 90

/** Two months of 200 lives each. */
export async function fillAgenda(account: Account) {
  for (const month of MONTHS)
    for (let n = 0; n < LIVES; n++) {
      const day = `${month}-${String((n % 30) + 1).padStart(2, '0')}`
      const hour = String(6 + Math.floor(n / 30) * 2).padStart(2, '0')
      await scheduled(account, `Live ${n}`, `${day}T${hour}:00:00Z`, `${day}T${hour}:45:00Z`)
    }
}

/** p95 in milliseconds from what a hand does to the screen that shows it: a month turned, a live dropped, a step by key. */
export async function agenda(page: Page, address: string) {
  await page.goto(`${address}/agenda?view=month&date=2037-11-15`)
  await page.waitForFunction((seen) => document.querySelectorAll('[data-live]').length >= seen, SEEN)
  const title = page.getByRole('heading', { level: 2 })
  const turns: number[] = []
  for (let n = 0; n < 12; n++) {
    const [key, words] = n % 2 === 0 ? ['ArrowRight', 'décembre 2037'] : ['ArrowLeft', 'novembre 2037']
    // The first turn either way also waits for its lives, which are fetched at idle.
    await page.waitForTimeout(n < 2 ? 1500 : 300)
    await page.evaluate(watch, { words, seen: SEEN, from: 'keydown' })
    await page.keyboard.press(key ?? '')
    turns.push(await spent(page))
  }
  await title.waitFor()

  const drops: number[] = []
  for (let n = 0; n < 12; n++) {
    const live = page.getByRole('button', { name: /^Live 9, / })
    const from = await live.boundingBox()
    if (from === null) throw new Error('No live to drag')
    const [way, words] = n % 2 === 0 ? [1, 'mercredi 11'] : [-1, 'mardi 10']
    const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + Number(way) * (from.width + 3), at.y, { steps: 6 })
    await page.evaluate(watch, { words: `Live 9, ${words}`, seen: SEEN, from: 'mouseup' })
    await page.mouse.up()
    drops.push(await spent(page))
    await page.getByLabel('Notifications').getByRole('button', { name: 'Fermer' }).first().click()
  }

  const steps: number[] = []
  await page.getByRole('button', { name: /^Live 9, / }).focus()
  await page.keyboard.press('m')
  for (let n = 0; n < 12; n++) {
    const [key, words] = n % 2 === 0 ? ['ArrowRight', 'mercredi 11'] : ['ArrowLeft', 'mardi 10']
    await page.evaluate(watch, { words: `Live 9, ${words}`, seen: SEEN, from: 'keydown' })
    await page.keyboard.press(key ?? '')
    steps.push(await spent(page))
  }
  await page.keyboard.press('Escape')
  return { turn: quantile(turns, 0.95), drop: quantile(drops, 0.95), step: quantile(steps, 0.95) }
}

/** Counts from the next such event to the frame that has the words and so many lives in it. */
function watch({ words, seen, from }: { words: string; seen: number; from: string }) {
  const until = new Promise<number>((resolve) => {
    document.addEventListener(
      from,
      async ({ timeStamp }) => {
        for (;;) {
          await new Promise(requestAnimationFrame)
          const text = document.querySelector('main')?.textContent.replaceAll('\u00a0', ' ') ?? ''
          if (text.includes(words) && document.querySelectorAll('[data-live]').length >= seen) break
        }
        // The frame that has them is painted when the next task runs.
        setTimeout(() => resolve(performance.now() - timeStamp))
      },
      { capture: true, once: true },
    )
  })
  Object.assign(window, { until })
}

function spent(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { until: Promise<number> }).until) // set by watch
}
