// The browser of the tests: an installed Chromium, else Playwright's own, else Debian's package.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Debian's Chromium without windows: the same pages for a fifth of the processor's time. Its command is a script that a kill would spare the browser. */
const windowless = '/usr/lib/chromium/chromium-headless-shell'
const elsewhere = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What Playwright needs to start the browser: one without windows if the system has it, else as a person has it. */
export function launchOptions() {
  const own = wholeBrowser()
  return process.env.CHROMIUM || !isExecutable(windowless) ? own : { ...own, executablePath: windowless }
}

/** The browser as a person has it, with a profile and a past: the installed one, or the whole Chromium that Playwright downloaded. */
export function wholeBrowser() {
  const executablePath = installedBrowser()
  return {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  }
}

/**
 * Sees to it that a browser is there and starts; throws what to do about it when there is none.
 */
export async function prepareBrowser() {
  if (await starts(installedBrowser() ?? (await downloadedBrowser()))) return
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM=${process.env.CHROMIUM} does not start.`)
  console.log('No browser found: fetching the one that Playwright offers')
  await run('playwright install --no-shell chromium')
  if (await starts(await downloadedBrowser())) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('It does not come or does not start: installing the Chromium of this system')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get update -q', { env })
    const install = (name) => run(`apt-get install -q -y --no-install-recommends ${name}`, { env })
    await install('chromium')
    await install('chromium-headless-shell') // older systems have none
    if (await starts(installedBrowser())) return
  }
  throw new Error('The journeys need Chromium: install it, or name one with CHROMIUM=/path/to/chromium.')
}

function installedBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere]
  return candidates.find(isExecutable)
}

async function downloadedBrowser() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/** A file alone proves little: libraries may lack. */
async function starts(path) {
  return path !== undefined && isExecutable(path) && (await run([path, '--version'], { quiet: true })).ok
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
