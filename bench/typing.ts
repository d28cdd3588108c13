import type { CDPSession, Locator, Page } from '@playwright/test'
import { quantile } from './quantile.ts'

/** What keys cost, in milliseconds: from the key to the next paint (the browser's own count, by steps of 8), and script. */
export interface Typing {
  p50: number
  p95: number
  max: number
  script: number
}

/** Types in the middle of a text: `pause` 0 is a burst, 120 an unhurried hand. */
export async function typing(
  page: Page,
  box: Locator,
  { keys, pause }: { keys: number; pause: number },
): Promise<Typing> {
  const paragraphs = box.locator('p')
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click()
  await page.keyboard.type('un mot ', { delay: 30 })
  await page.evaluate(watchKeys)
  const session = await page.context().newCDPSession(page)
  // The processor's time, not the clock's: others may use the machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await scriptSeconds(session)
  await page.keyboard.type('abcdefgh '.repeat(Math.ceil(keys / 9)).slice(0, keys), { delay: pause })
  const script = ((await scriptSeconds(session)) - before) * 1000
  const durations = await page.evaluate(() => (window as unknown as { keys: number[] }).keys) // set by watchKeys
  // What took less than 16 ms is not told: it counts as 8.
  const all = [...durations, ...Array.from({ length: Math.max(0, keys - durations.length) }, () => 8)]
  return { p50: quantile(all, 0.5), p95: quantile(all, 0.95), max: Math.max(...all), script: script / keys }
}

function watchKeys() {
  const keys: number[] = []
  Object.assign(window, { keys })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit) // TypeScript does not know this option yet
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
}
