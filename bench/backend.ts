import { readFileSync } from 'node:fs'
import { quantile } from './quantile.ts'

export interface Account {
  url: string
  cookie: string
  csrf: string
}

export async function signIn(url: string, password: string): Promise<Account> {
  const body = JSON.stringify({ email: 'admin@demo.regie', password })
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const session = (await answer.json()) as { csrf_token: string } // the contract's Session
  const cookie = answer.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
  return { url, cookie, csrf: session.csrf_token }
}

/** Makes a draft whose summary has so many words, and answers its id. */
export async function draft(account: Account, title: string, body_html: string): Promise<number> {
  const answer = await send(account, 'POST', '/broadcasts', { page: { title }, body_html })
  return ((await answer.json()) as { id: number }).id // the contract's Broadcast
}

/** Makes a live at these hours. */
export async function scheduled(account: Account, title: string, start: string, end: string) {
  const hours = { scheduled_start_at: start, scheduled_end_at: end }
  await send(account, 'POST', '/broadcasts', { page: { title }, ...hours })
}

/** p50 and p95 in milliseconds of a request made so many times by so many clients at once. */
export async function load(
  request: () => Promise<unknown>,
  { times, clients }: { times: number; clients: number },
) {
  const spent: number[] = []
  const client = async () => {
    for (let n = 0; n < times; n++) {
      const start = performance.now()
      await request()
      spent.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { p50: quantile(spent, 0.5), p95: quantile(spent, 0.95) }
}

export async function get({ url, cookie }: Account, path: string): Promise<string> {
  return (await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).text()
}

/** Saves a lead, from the version as it stands. */
export async function save(account: Account, id: number, n: number): Promise<void> {
  const { lock_version } = JSON.parse(await get(account, `/broadcasts/${id}`)) as { lock_version: number } // the contract's Broadcast
  await send(account, 'PATCH', `/broadcasts/${id}?save=auto`, { lead: `Chapô ${n}` }, lock_version)
}

/** The memory of a process, in MB; 0 where /proc is not there. */
export function residentMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export function send(
  { url, cookie, csrf }: Account,
  method: string,
  path: string,
  body: unknown,
  version?: number,
) {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  const headers = {
    cookie,
    'x-csrf-token': csrf,
    'content-type': type,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
  return fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
}
