import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sessionEndpoints } from '#app/contract/session.ts'
import { boot, type Booted } from './boot.ts'
import { type FreshDatabase, freshDatabase, silent } from './db/testing.ts'
import { defect_counts, guests } from './db/schema.ts'
import { readEnv } from './env.ts'
import { listen } from './listen.ts'
import { client } from './testing-client.ts'

let database: FreshDatabase
let data = ''
const booted: Booted[] = []
const told: string[] = []

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'regie-boot-'))
  database = await freshDatabase()
  // Somebody's data: the demo newsroom comes into an empty database alone.
  await database.db
    .insert(guests)
    .values({ display_name: 'Ana Roux', sort_name: 'Roux, Ana', slug: 'ana-roux' })
})

afterEach(async () => {
  await Promise.all(booted.splice(0).map(({ close }) => close()))
  await database.close()
  rmSync(data, { recursive: true })
})

async function start(variables: Record<string, string> = {}): Promise<Booted> {
  const env = readEnv({ REGIE_DATA: data, DATABASE_URL: database.url, ...variables })
  const running = await boot({ env, log: silent, tell: (line) => told.push(line) })
  booted.push(running)
  return running
}

async function signsIn({ app }: Booted, email: string, password: string): Promise<boolean> {
  const { status } = await client(app, {}).call(sessionEndpoints.signIn, { body: { email, password } })
  return status === 200 || status === 201
}

const printed = (welcome: string) => /mot de passe (\S+)\u00A0:/.exec(welcome)?.[1] ?? ''

test('a demonstration prints a random password that opens its accounts, the same at each start', async () => {
  const first = await start()
  const password = printed(first.welcome)
  expect(password).toMatch(/^[\w-]{12}$/)
  expect(first.welcome.match(/\w+@demo\.regie/g)).toEqual([
    'viewer@demo.regie',
    'editor@demo.regie',
    'chef@demo.regie',
    'producer@demo.regie',
    'admin@demo.regie',
  ])
  expect(await signsIn(first, 'editor@demo.regie', password)).toBe(true)
  expect(await signsIn(first, 'editor@demo.regie', 'autre chose')).toBe(false)
  expect(printed((await start()).welcome)).toBe(password)
  expect(await database.db.$count(guests)).toBe(1)
  expect(told).toEqual([])
})

test('a demonstration takes the password it is given, also after another one', async () => {
  const old = printed((await start()).welcome)
  const second = await start({ REGIE_DEMO_PASSWORD: 'quatre mots au hasard' })
  expect(await signsIn(second, 'chef@demo.regie', 'quatre mots au hasard')).toBe(true)
  expect(await signsIn(second, 'chef@demo.regie', old)).toBe(false)
})

test('how many defects there are is kept a minute after the first start, though nobody looks', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout')
  await start()
  const inOneMinute = timers.mock.calls.filter(([, wait]) => wait === 60_000)
  timers.mockRestore()
  for (const [run] of inOneMinute) run()
  await expect.poll(() => database.db.$count(defect_counts)).toBeGreaterThan(0)
})

test('streams under way do not keep the server from closing', async () => {
  const { app, hangUp, welcome } = await start()
  const port = 20_000 + Math.floor(Math.random() * 30_000)
  const listener = await listen(app.fetch, { host: '127.0.0.1', port })
  const api = `http://127.0.0.1:${port}/api/v1`
  const body = JSON.stringify({ email: 'viewer@demo.regie', password: printed(welcome) })
  const headers = { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` }
  const session = await fetch(`${api}/session`, { method: 'POST', body, headers })
  const cookie = session.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  const stream = await fetch(`${api}/events`, { headers: { cookie } })
  expect(stream.status).toBe(200)
  const began = performance.now()
  hangUp()
  await listener.close()
  expect(performance.now() - began).toBeLessThan(2000)
  expect(await stream.text()).toContain('event: open')
})

test('production has no demo account, and a link for its first admin', async () => {
  const demo = await start()
  const house = await start({ REGIE_MODE: 'production', REGIE_ORIGIN: 'https://regie.exemple.fr' })
  expect(house.welcome).toMatch(/https:\/\/regie\.exemple\.fr\/bienvenue\/[\w-]{43}$/)
  expect(await signsIn(house, 'admin@demo.regie', printed(demo.welcome))).toBe(false)
})
