import type { CDPSession, Page } from '@playwright/test'
import { type Account, scheduled } from './backend.ts'
import { livesOf, MONTHS } from './lives.ts'
import { quantile } from './quantile.ts'

/** What is in sight of 200 lives: three a day. */
const SEEN = 90

/** Two months of 200 lives each. */
export async function fillAgenda(account: Account) {
  for (const { title, start, end } of MONTHS.flatMap(livesOf)) await scheduled(account, title, start, end)
}

/** p95 in milliseconds from what a hand does to the screen that shows it: a month turned, a live dropped, a step by key. */
export async function agenda(page: Page, address: string) {
  await page.goto(`${address}/agenda?view=month&date=2037-11-15`)
  const turn = await turned(page, ['novembre 2037', 'décembre 2037'])
  await page.getByRole('heading', { level: 2 }).waitFor()

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
  return { turn, drop: quantile(drops, 0.95), step: quantile(steps, 0.95) }
}

/** A month turned by the same calendar with as many events and nothing of ours. */
export async function bareMonth(page: Page, address: string) {
  await page.goto(address)
  return turned(page, ['November 2037', 'December 2037'])
}

/** From the key to the other month on screen, there and back: p95, and the time of the processor a turn takes the page. */
async function turned(page: Page, [first, second]: [string, string]) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.waitForFunction((seen) => document.querySelectorAll('[data-live]').length >= seen, SEEN)
  const turns: number[] = []
  let start = 0
  for (let n = 0; n < 12; n++) {
    if (n === 2) start = await taskTime(session)
    const [key, words] = n % 2 === 0 ? ['ArrowRight', second] : ['ArrowLeft', first]
    // The first turn either way also waits for its lives, which are fetched at idle.
    await page.waitForTimeout(n < 2 ? 1500 : 300)
    await page.evaluate(watch, { words, seen: SEEN, from: 'keydown' })
    await page.keyboard.press(key)
    turns.push(await spent(page))
  }
  await page.waitForTimeout(300)
  const processor = ((await taskTime(session)) - start) / 10
  await session.detach()
  return { p95: quantile(turns, 0.95), processor }
}

async function taskTime(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
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
