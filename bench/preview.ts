import type { Page } from '@playwright/test'
import { quantile } from './quantile.ts'

/** Milliseconds from a key in the text that has the focus to the preview that shows it, one key after the other. */
export async function previewed(page: Page, keys = 30): Promise<{ p50: number; p95: number }> {
  await page.evaluate(WATCH)
  for (let count = 1; count <= keys; count++) {
    await page.keyboard.type('a')
    while ((await page.evaluate<number>('window.previewed.length')) < count) await page.waitForTimeout(20)
  }
  const times = await page.evaluate<number[]>('window.previewed')
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

/** A script of its own: the frame shows a key once its document changed and the next frame is drawn. */
const WATCH = `{
  const times = (window.previewed = [])
  let pressed = null
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
  new MutationObserver(() => {
    const since = pressed
    pressed = null
    if (since !== null) requestAnimationFrame((now) => times.push(now - since))
  }).observe(document.querySelector('iframe').contentDocument.body, { subtree: true, childList: true, characterData: true })
}`
