// `npm run bench`: what the product costs, beside bare pages of its libraries measured in the same run. Ratios count.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { PASSWORD, startServer } from '#e2e/server.ts'
import { launchOptions } from '#scripts/browser.js'
import { agenda, bareMonth, fillAgenda } from './agenda.ts'
import { draft, get, load, residentMemory, save, signIn } from './backend.ts'
import { journal } from './journal.ts'
import { previewed } from './preview.ts'
import { scale } from './scale.ts'
import { leftBehind, untilFirstKey, untilFound, untilList, untilSaved } from './screens.ts'
import { scrolled } from './table.ts'
import { type Typing, typing } from './typing.ts'
import { textOf } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'regie-bench-'))
await build({
  root: 'bench',
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: join(folder, 'bare'),
    rolldownOptions: { input: ['bench/bare.html', 'bench/bare-month.html'] },
  },
})
const floor = await preview({
  root: 'bench',
  configFile: false,
  build: { outDir: join(folder, 'bare') },
  preview: { port: 0, host: '127.0.0.1' },
})
const floorUrl = floor.resolvedUrls?.local[0] ?? ''
const bare = `${floorUrl}bare.html`
const server = await startServer(join(folder, 'data'))
const browser = await chromium.launch(launchOptions())
try {
  await measure()
} finally {
  await browser.close()
  await server.stop()
  await floor.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  const account = await signIn(server.url, PASSWORD)
  const ids = {
    5000: await draft(account, 'Cinq mille mots', textOf(5000)),
    30000: await draft(account, 'Trente mille mots', textOf(30_000)),
    1000: await draft(account, 'Mille mots', textOf(1000)),
  }
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await context.request.post(`${server.url}/api/v1/session`, {
    data: { email: 'editor@demo.regie', password: PASSWORD },
  })

  title('Screens, cold, in ms')
  const first = await untilFirstKey(context, `${bare}?words=5000`)
  row('bare page: first key accepted', first)
  row('list usable', await untilList(context, server.url), first)
  row(
    'editor of 5,000 words: first key accepted',
    await untilFirstKey(context, `${server.url}/emissions/${ids[5000]}`),
    first,
  )
  const page = await context.newPage()
  row('search: last key to results', await untilFound(page, server.url))

  title('Typing, ms a key (preview open, autosave on)')
  for (const words of [5000, 30_000] as const)
    for (const pause of [0, 120]) {
      const name = `${words.toLocaleString('en')} words, ${pause === 0 ? 'burst' : 'unhurried'}`
      const keys = { keys: 90, pause }
      await page.goto(`${bare}?words=${words}`)
      const under = await typing(page, page.getByRole('textbox'), keys)
      await page.goto(`${server.url}/emissions/${ids[words]}`)
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
      const ours = await typing(page, page.getByRole('textbox', { name: 'Résumé' }), keys)
      keysRow(name, ours, under)
      if (pause > 0) pair('from a key to the preview: p50 / p95', await previewed(page))
    }
  row('Ctrl+S to acknowledged, 30,000 words', await untilSaved(page))

  title('The journal of the device, 30,000 words, unhurried: the main thread, ms of its processor a key')
  const written = await journal(context, `${server.url}/emissions/${ids[30000]}`)
  for (const [name, [kept, unkept]] of Object.entries(written)) {
    row(`${name}: with it`, kept)
    row(`${name}: without it`, unkept)
    row(`${name}: what it costs`, kept - unkept)
  }

  title('Agenda, a month of 200 lives: from the hand to the screen, p95 in ms')
  await fillAgenda(account)
  const producer = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await producer.request.post(`${server.url}/api/v1/session`, {
    data: { email: 'producer@demo.regie', password: PASSWORD },
  })
  const desk = await producer.newPage()
  const under = await bareMonth(desk, `${floorUrl}bare-month.html`)
  const planned = await agenda(desk, server.url)
  row('bare calendar: month turned', under.p95)
  row('month turned', planned.turn.p95, under.p95)
  row('the slowest of the first four', planned.turn.first, under.first)
  row('time of the processor a turn', planned.turn.processor, under.processor)
  row('live dragged over days, a move of the hand', planned.drag)
  row('live dropped on another day', planned.drop)
  row('live moved by a key', planned.step)
  await producer.close()

  title('The table of 2,000 broadcasts under a turning wheel, 3 s')
  const rolled = await scrolled(page, server.url)
  row('frames drawn', rolled.frames)
  row('frames later than at sixty a second', rolled.late)
  row('frames of more than 50 ms', rolled.long)

  title('What ten openings leave')
  const left = await leftBehind(page, server.url, 'Mille mots')
  row('DOM nodes', left.nodes)
  row('heap, MB', left.megabytes)

  title('Server, ms: p50 / p95')
  for (const clients of [1, 10]) {
    const of = { times: clients === 1 ? 60 : 15, clients }
    const show = async (name: string, request: () => Promise<unknown>) =>
      pair(`${name}, ${clients} at once`, await load(request, of))
    await show('list', () => get(account, '/broadcasts?per_page=25'))
    await show('search', () => get(account, '/broadcasts?q=chaput%20renaud'))
    await show('read', () => get(account, '/broadcasts/1115'))
    if (clients === 1) await show('read and save a lead', () => save(account, ids[1000], Math.random()))
  }
  row('server memory, MB', residentMemory(server.pid))

  title('Scale, ms: p50 and p95 with 2,000 broadcasts, with 20,000, and the ratio of the p95')
  await scale(browser, folder, (line) => process.stdout.write(`${line}\n`))
}

function title(text: string) {
  process.stdout.write(`\n${text}\n`)
}
function row(name: string, value: number, under?: number) {
  const ratio = under === undefined ? '' : `  ${(value / under).toFixed(2)} × bare`
  process.stdout.write(`  ${name.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)}${ratio}\n`)
}
function keysRow(name: string, ours: Typing, under: Typing) {
  process.stdout.write(
    `  ${name.padEnd(24)} p50 ${ours.p50} / p95 ${ours.p95} / max ${ours.max}  (bare ${under.p50} / ${under.p95} / ${under.max}: p95 ${(ours.p95 / under.p95).toFixed(2)} ×)` +
      `  script ${ours.script.toFixed(1)} (bare ${under.script.toFixed(1)}: ${(ours.script / under.script).toFixed(2)} ×)\n`,
  )
}
function pair(name: string, { p50, p95 }: { p50: number; p95: number }) {
  process.stdout.write(`  ${name.padEnd(46)} ${p50.toFixed(1).padStart(8)} / ${p95.toFixed(1)}\n`)
}
