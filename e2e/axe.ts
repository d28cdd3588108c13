import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'

/** axe leaves the one rule of WCAG 2.2 out unless it is asked for: 2.5.8, what is pressed measures 24 px. */
const ALL = { rules: { 'target-size': { enabled: true } } }
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong in the page as it is drawn, one line each: `rule: element why`. By default it asks all its rules
 * but the experimental ones. It cannot look into the preview's frame, which runs no script; `pages.e2e.ts` has it look
 * at the same page as the public sees it. It is read once by each document and tells what is wrong alone, which takes
 * less than half the time of Playwright's own way to it.
 */
export async function violationsIn(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async (asked) => {
      const { axe } = window as typeof window & { axe: typeof Axe } // read just above
      const { violations } = await axe.run(
        { exclude: ['iframe[title="Aperçu"]'] },
        { resultTypes: ['violations'], iframes: false, ...asked },
      )
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(' ')}`),
      )
      return told.filter((line) => !/^target-size:.* obscured/s.test(line)) // under a bar, until one scrolls
    },
    rules ? { runOnly: rules } : ALL,
  )
}
