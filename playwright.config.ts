import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.js'

// No web server here: each worker starts its own, with a database of its own (e2e/fixtures.ts).
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './e2e/setup.ts',
  outputDir: '.cache/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 300_000,
  // Two browsers and two servers on two cores: once may be the machine, twice is the product (docs/decisions/042).
  retries: 1,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // It fetches the whole app, for its next visit: four times the work of the page. What is about it allows it.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
  },
})
