// The browser of the tests: an installed Chromium, else Playwright's own, else Debian's package.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.js'

// First the one without windows: it costs a fifth of the processor's time for the same pages.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const elsewhere = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What Playwright needs to start the browser: the installed one, or the whole Chromium it downloaded. */
export function launchOptions() {
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
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await run(`apt-get install -q -y --no-install-recommends ${name}`, { env })
      if (await starts(installedBrowser())) return
    }
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
