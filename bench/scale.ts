import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { PASSWORD, startServer } from '#e2e/server.ts'
import { untilEdited, untilMerged } from './acts.ts'
import { type Account, get, load, signIn } from './backend.ts'
import { quantile } from './quantile.ts'
import { untilList } from './screens.ts'
import { scrolled } from './table.ts'

/** What lists and their filters are asked for, on an archive of 2,000 pages and on one of 20,000. */
const ASKED = {
  'list of broadcasts': '/broadcasts?per_page=25',
  'its title order': '/broadcasts?sort=title',
  'filter: series and format': '/broadcasts?series=3&format=studio',
  'filter: a tag': '/broadcasts?tag=30',
  'filter: no summary': '/broadcasts?missing=summary',
  'search: a topic': '/broadcasts?q=logement',
  'search: a guest': '/broadcasts?q=chaput%20renaud',
  'search: a slip': '/broadcasts?q=logemnt',
  'list of guests': '/guests?per_page=25',
  'search of guests': '/guests?q=cha',
  'search of guests: a slip': '/guests?q=chaptu',
  'search of tags': '/tags?q=log',
}

/** The lists whose first line is waited for in a browser. */
const SHOWN = {
  broadcasts: ['/emissions', (page: Page) => page.getByRole('row').nth(1)],
  guests: ['/invites', (page: Page) => page.getByRole('row').nth(1)],
  tags: ['/tags', (page: Page) => page.getByRole('row').nth(1)],
  pictures: ['/images', (page: Page) => firstOf(page, / images$/)],
  'pairs of guests': ['/doublons', (page: Page) => firstOf(page, 'Paires à revoir')],
} as const
const firstOf = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name }).getByRole('listitem').first()

/**
 * p50 and p95 of each in ms, small then large, and how many times the large archive takes the p95 of the small one; then
 * how long one act on many takes in each.
 */
export async function scale(browser: Browser, folder: string, tell: (line: string) => void): Promise<void> {
  const small = await measured(browser, join(folder, 'small'), {})
  const large = await measured(browser, join(folder, 'large'), {
    REGIE_DEMO_BROADCASTS: '20000',
    REGIE_DEMO_GUESTS: '10000',
  })
  for (const [name, one] of Object.entries(small.spent)) {
    const ten = large.spent[name]
    if (ten === undefined) continue
    const figures = [one.p50, one.p95, ten.p50, ten.p95].map((value) => value.toFixed(1).padStart(8))
    tell(`  ${name.padEnd(42)}${figures.join('')}   ${(ten.p95 / one.p95).toFixed(2)} ×`)
  }
  for (const [name, one] of Object.entries(small.acts))
    tell(
      `  ${name.padEnd(42)}${[one, large.acts[name] ?? 0].map((ms) => ms.toFixed(0).padStart(16)).join('')}`,
    )
}

async function measured(browser: Browser, data: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const server = await startServer(data, env)
  try {
    const account = await signIn(server.url, PASSWORD)
    const spent: Record<string, { p50: number; p95: number }> = {}
    for (const [name, path] of Object.entries(ASKED)) {
      await get(account, path)
      spent[name] = await load(() => get(account, path), { times: 40, clients: 1 })
    }
    const screens = await shown(browser, server.url)
    return { spent: { ...spent, ...screens.spent }, acts: { ...screens.scroll, ...(await acted(account)) } }
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

interface Measured {
  spent: Record<string, { p50: number; p95: number }>
  acts: Record<string, number>
}

/** From a fresh tab, the files of the app in the cache of the browser, to the first line. */
async function shown(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await context.request.post(`${url}/api/v1/session`, {
    data: { email: 'admin@demo.regie', password: PASSWORD },
  })
  const spent: Record<string, { p50: number; p95: number }> = {}
  for (const [name, [path, first]] of Object.entries(SHOWN)) {
    await untilList(context, url, path, first)
    const times: number[] = []
    for (let n = 0; n < 10; n++) times.push(await untilList(context, url, path, first))
    spent[`first paint in a browser: ${name}`] = { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
  }
  const page = await context.newPage()
  const { frames, late, long } = await scrolled(page, url)
  await context.close()
  return {
    spent,
    scroll: { 'table: frames in 3 s': frames, 'table: late frames': late, 'table: long frames': long },
  }
}

async function acted(account: Account): Promise<Record<string, number>> {
  return {
    'merge of two guests with 200 broadcasts': await untilMerged(account),
    'bulk edit of 2,000 rows': await untilEdited(account, 2000, { season_number: 41, license: 'cc_by' }),
  }
}
