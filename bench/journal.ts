import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { SOON } from '#app/save/journal.ts'
import { quantile } from './quantile.ts'

/** One with the journal and one without, in turn: what else the machine does falls on both. */
const ROUNDS = 3
const KEYS = 60
/** Between two keys of an unhurried hand, in ms. */
const PAUSE = 120

/** What a key and all that follows it until the next cost the page's main thread, in ms of its processor. */
interface Cost {
  script: number
  tasks: number
}

/** By what is counted, as a mean and at the 95th percentile: with the journal, then without. */
export async function journal(
  context: BrowserContext,
  url: string,
): Promise<Record<string, [number, number]>> {
  const kept: Cost[] = []
  const unkept: Cost[] = []
  for (let round = 0; round < ROUNDS; round++) {
    kept.push(...(await typed(context, url)))
    unkept.push(...(await typed(context, url, withoutJournal)))
  }
  const both = (count: (costs: Cost[]) => number): [number, number] => [count(kept), count(unkept)]
  return {
    'script, mean': both((costs) => costs.reduce((sum, { script }) => sum + script, 0) / costs.length),
    'script, p95': both((costs) =>
      quantile(
        costs.map(({ script }) => script),
        0.95,
      ),
    ),
    'all tasks, mean': both((costs) => costs.reduce((sum, { tasks }) => sum + tasks, 0) / costs.length),
    'all tasks, p95': both((costs) =>
      quantile(
        costs.map(({ tasks }) => tasks),
        0.95,
      ),
    ),
  }
}

async function typed(context: BrowserContext, url: string, before?: (page: Page) => Promise<unknown>) {
  const page = await context.newPage()
  await before?.(page)
  await page.goto(url)
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
  const paragraphs = page.getByRole('textbox', { name: 'Résumé' }).locator('p')
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click()
  await page.evaluate(countWrites)
  await page.keyboard.type('un mot ', { delay: PAUSE })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const costs: Cost[] = []
  let last = await spent(session)
  for (const key of 'abcdefgh '.repeat(KEYS / 9 + 1).slice(0, KEYS)) {
    await page.keyboard.type(key, { delay: PAUSE })
    const now = await spent(session)
    costs.push({ script: now.script - last.script, tasks: now.tasks - last.tasks })
    last = now
  }
  const writes = await page.evaluate(() => (window as unknown as { writes: number }).writes) // set by countWrites
  // What was read is kept on the device too, now and then.
  if (writes > KEYS / 6 !== (before === undefined)) throw new Error(`The journal was written ${writes} times`)
  await page.close()
  return costs
}

/** What would write into the journal never comes; all else stays as it is. */
const withoutJournal = (page: Page) =>
  page.addInitScript(`{
    const real = setTimeout
    window.setTimeout = (run, ms, ...more) => (ms === ${SOON} ? 0 : real(run, ms, ...more))
  }`)

const countWrites = `{
  window.writes = 0
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (...entry) {
    window.writes++
    return put.apply(this, entry)
  }
}`

async function spent(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
  return { script: ms('ScriptDuration'), tasks: ms('TaskDuration') }
}
