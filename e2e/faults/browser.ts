import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type BrowserContext, chromium } from '@playwright/test'
import { wholeBrowser } from '#scripts/browser.js'

/** A browser as a person starts it, with a profile that outlives it and its back/forward cache. */
export interface OwnBrowser {
  context: BrowserContext
  /** As a power cut would. */
  kill(): Promise<void>
}

export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const found = wholeBrowser()
  const program = 'executablePath' in found ? found.executablePath : chromium.executablePath()
  const child = spawn(program, [...found.args, ...OPTIONS, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, TZ: 'Europe/Paris' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(child, 'exit')
  const address = await new Promise<string>((resolve) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const [, ready] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (ready !== undefined) resolve(ready)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('A browser without a window')
  return {
    context,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const OPTIONS = [
  '--headless=new',
  '--no-sandbox',
  '--remote-debugging-port=0',
  '--lang=fr-FR',
  '--accept-lang=fr-FR',
  '--force-prefers-reduced-motion',
]
