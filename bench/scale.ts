import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD, startServer } from '#e2e/server.ts'
import { get, load, signIn } from './backend.ts'

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

/** p50 and p95 of each in ms, small then large, and how many times the large archive takes the p95 of the small one. */
export async function scale(folder: string, tell: (line: string) => void): Promise<void> {
  const small = await measured(join(folder, 'small'), {})
  const large = await measured(join(folder, 'large'), {
    REGIE_DEMO_BROADCASTS: '20000',
    REGIE_DEMO_GUESTS: '10000',
  })
  for (const [at, name] of Object.keys(ASKED).entries()) {
    const [one, ten] = [small[at], large[at]]
    if (one === undefined || ten === undefined) continue
    const figures = [one.p50, one.p95, ten.p50, ten.p95].map((value) => value.toFixed(1).padStart(7))
    tell(`  ${name.padEnd(28)}${figures.join('')}   ${(ten.p95 / one.p95).toFixed(2)} ×`)
  }
}

async function measured(data: string, env: NodeJS.ProcessEnv) {
  const server = await startServer(data, env)
  try {
    const account = await signIn(server.url, PASSWORD)
    const spent = []
    for (const path of Object.values(ASKED)) {
      await get(account, path)
      spent.push(await load(() => get(account, path), { times: 40, clients: 1 }))
    }
    return spent
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
