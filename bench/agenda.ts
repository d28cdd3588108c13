import type { CDPSession, Page } from '@playwright/test'
import { type Account, scheduled } from './backend.ts'
import { livesOf, MONTHS } from './lives.ts'
import { quantile } from './quantile.ts'

/** What is in sight of 200 lives: three a day. */
const SEEN = 90

/** Four months of 200 lives each. */
export async function fillAgenda(account: Account) {
  for (const { title, start, end } of MONTHS.flatMap(livesOf)) await scheduled(account, title, start, end)
}

/** p95 in milliseconds from what a hand does to the screen that shows it: a month turned, a live dragged and dropped, a step by key. */
export async function agenda(page: Page, address: string) {
  await page.goto(`${address}/agenda?view=month&date=2037-11-15`)
  const turn = await turned(page, ['novembre 2037', 'décembre 2037'])
  await page.getByRole('heading', { level: 2 }).waitFor()

  const [drags, drops]: number[][] = [[], []]
  for (let n = 0; n < 12; n++) {
    const live = page.getByRole('button', { name: /^Live 9, / })
    const from = await live.boundingBox()
    if (from === null) throw new Error('No live to drag')
    const [way, words] = n % 2 === 0 ? [1, 'mercredi 11'] : [-1, 'mardi 10']
    const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.evaluate(followMoves)
    for (const step of [0.2, 0.4, 0.6, 0.8, 1])
      await page.mouse.move(at.x + step * Number(way) * (from.width + 3), at.y)
    drags?.push(...(await page.evaluate(() => (window as unknown as { moves: number[] }).moves))) // set by followMoves
    await page.evaluate(watch, { words: `Live 9, ${words}`, seen: SEEN, from: 'mouseup' })
    await page.mouse.up()
    drops?.push(await spent(page))
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
  const p95 = (times: number[] = []) => quantile(times, 0.95)
  return { turn, drag: p95(drags), drop: p95(drops), step: p95(steps) }
}

/** A month turned by the same calendar with as many events and nothing of ours. */
export async function bareMonth(page: Page, address: string) {
  await page.goto(address)
  return turned(page, ['November 2037', 'December 2037'])
}

/**
 * From the key to the other month on screen, there and back: the slowest of the first, p95 of the others, and the time of
 * the processor a turn takes the page.
 */
async function turned(page: Page, [first, second]: [string, string]) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.waitForFunction(
    (seen) => document.querySelectorAll('[data-live]:not([inert] *)').length >= seen,
    SEEN,
  )
  const turns: number[] = []
  let start = 0
  for (let n = 0; n < FIRST + TURNS; n++) {
    if (n === FIRST) start = await taskTime(session)
    const [key, words] = n % 2 === 0 ? ['ArrowRight', second] : ['ArrowLeft', first]
    // The first also wait for what a page that was just opened still does.
    await page.waitForTimeout(n < FIRST ? 1500 : LOOK)
    await page.evaluate(watch, { words, seen: SEEN, from: 'keydown' })
    await page.keyboard.press(key)
    turns.push(await spent(page))
  }
  await page.waitForTimeout(LOOK)
  const processor = ((await taskTime(session)) - start) / TURNS
  await session.detach()
  return { first: Math.max(...turns.slice(0, FIRST)), p95: quantile(turns.slice(FIRST), 0.95), processor }
}

/** How often a month is turned, first to warm up and then measured; in ms, how long it is looked at. */
const [FIRST, TURNS, LOOK] = [4, 24, 700]

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
          const lives = [...document.querySelectorAll('[data-live]:not([inert] *)')]
          // The bare page has no heading; in ours, the months beside have texts too.
          const title = document.querySelector('main h2') ?? document.querySelector('main')
          const texts = [title, ...lives].map((one) => one?.textContent)
          const text = texts.join(' ').replaceAll('\u00a0', ' ').toLowerCase()
          if (text.includes(words.toLowerCase()) && lives.length >= seen) break
        }
        // The frame that has them is painted when the next task runs.
        setTimeout(() => resolve(performance.now() - timeStamp))
      },
      { capture: true, once: true },
    )
  })
  Object.assign(window, { until })
}

/** From each move of the hand to the frame that follows it, until the live is let go. */
function followMoves() {
  const moves: number[] = []
  const held = new AbortController()
  Object.assign(window, { moves })
  document.addEventListener('mouseup', () => held.abort(), { once: true })
  document.addEventListener(
    'mousemove',
    async ({ timeStamp }) => {
      await new Promise(requestAnimationFrame)
      setTimeout(() => moves.push(performance.now() - timeStamp))
    },
    { capture: true, signal: held.signal },
  )
}

function spent(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { until: Promise<number> }).until) // set by watch
}
