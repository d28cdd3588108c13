import { expect, type Locator, type Page } from '@playwright/test'
import { PASSWORD } from '#e2e/server.ts'

/** What is typed in each row: nothing of it may be lost. */
export const LEAD = 'Chapô : « l’été » à 19 h, œuvres & cætera — 100 % tapé à la main.'
export const TEXT = 'Le premier mot, le deuxième, puis la phrase qui n’était pas encore enregistrée.'
export const HTML = `<p>${TEXT}</p>`

/** Somebody at the page of a broadcast. The page's clock runs, and can be moved on. */
export interface Writer {
  page: Page
  lead: Locator
  text: Locator
  /** Types both texts, as fingers do. */
  types(): Promise<void>
  /** Saves by the keys. */
  asks(): Promise<void>
  /** Lets that many seconds go by. */
  waits(seconds: number): Promise<void>
  /** Lets time go by until all is said to be saved. */
  settles(): Promise<void>
  /** The words are on screen: status line, dialog or notice. */
  sees(...words: string[]): Promise<void>
  signsInAgain(): Promise<void>
  /** The page holds both texts. */
  shows(): Promise<void>
}

/** Opens the page of that broadcast; `at` is what the device believes the time is. */
export async function sitDown(page: Page, address: string, at?: Date): Promise<Writer> {
  await page.clock.install(at === undefined ? {} : { time: at })
  await page.addInitScript(() => {
    AbortSignal.timeout = (ms) => {
      const late = new AbortController() // the browser's own follows no clock but the machine's
      setTimeout(() => late.abort(new DOMException('Late', 'TimeoutError')), ms)
      return late.signal
    }
  })
  await page.goto(address)
  return await atWork(page)
}

/** The same, once the page is open. */
export async function atWork(page: Page): Promise<Writer> {
  const lead = page.getByRole('textbox', { name: 'Chapô', exact: true })
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await expect(text).toBeVisible()
  const writer: Writer = {
    page,
    lead,
    text,
    async types() {
      await lead.focus()
      await page.keyboard.type(LEAD)
      await text.focus()
      await page.keyboard.type(TEXT)
    },
    asks: () => page.keyboard.press('Control+s'),
    waits: (seconds) => page.clock.fastForward(seconds * 1000),
    async sees(...words) {
      const said = ['status', 'alert', 'dialog', 'region', 'paragraph'] as const
      const [first, ...others] = said.map((role) => page.getByRole(role))
      const anywhere = others.reduce((found, one) => found.or(one), first ?? page.locator('body'))
      for (const one of words)
        await expect(anywhere.filter({ hasText: one, visible: true }), one).not.toHaveCount(0)
    },
    settles: () =>
      expect(async () => {
        await writer.waits(60)
        await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible({
          timeout: 1000,
        })
      }).toPass({ timeout: 30_000 }),
    async signsInAgain() {
      await page.getByRole('dialog').getByLabel('Mot de passe').fill(PASSWORD)
      await page.keyboard.press('Enter')
    },
    async shows() {
      await expect(lead).toHaveValue(LEAD)
      await expect(text).toHaveText(TEXT)
    },
  }
  return writer
}

/** The requests that save a broadcast. */
export const SAVE = ['PATCH', /^\/api\/v1\/broadcasts\/\d+/] as const
